import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { readSearch, type SearchTerm } from './read-search.js';

/** What was typed, as a `tsquery` over `ticket_search.words`. */
export interface Sought {
  /** the last word may be what a longer one begins with */
  begun: string;
  /** every word as it stands; null when that says the same, or nothing */
  whole: string | null;
}

/** Turns what was typed into questions to the index of words. */
@Injectable()
export class SearchQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns null when nothing is left to look for: blanks, signs, words every file has (« de », « la ») */
  async of(typed: string): Promise<Sought | null> {
    const terms = readSearch(typed);
    if (terms.length === 0) return null;
    // a word as written finds nothing that its stems don't: it is left out, and the index gathers half as much
    const folded = await this.work.often<{ lexemes: string[]; prefix: string | null }>(
      `select coalesce(nullif(array_remove(forms, unaccent(lower(word collate "und-x-icu"))), '{}'), forms) as lexemes,
         unaccent(lower(prefix collate "und-x-icu")) as prefix
       from unnest($1::text[], $2::text[]) with ordinality as term (word, prefix, nth)
         cross join lateral (select case when word is null then '{}' else search_lexemes(word) end as forms) f
       order by nth`,
      [terms.map(({ word }) => word), terms.map(({ prefix }) => prefix)],
    );
    const any = terms
      .map((term, index) => alternatives(term, folded[index]!))
      .filter((part) => part !== null);
    if (any.length === 0) return null;
    const begun = every(any.map(({ lexemes, prefix }) => [...lexemes, ...(prefix ? [`${prefix}:*`] : [])]));
    const typedWhole = any.some(({ prefix }) => prefix) && any.every(({ lexemes }) => lexemes.length > 0);
    return { begun, whole: typedWhole ? every(any.map(({ lexemes }) => lexemes)) : null };
  }
}

const every = (parts: string[][]): string => parts.map((any) => `(${any.join(' | ')})`).join(' & ');

/** @returns null for a word of every file (« rue des »): it narrows nothing, nor does what it begins */
function alternatives(
  { word, mark }: SearchTerm,
  { lexemes, prefix }: { lexemes: string[]; prefix: string | null },
): { lexemes: string[]; prefix: string | null } | null {
  const whole = [...lexemes, ...(mark ? [mark] : [])].map(quoted);
  if (whole.length === 0 && (word !== null || !prefix)) return null;
  return { lexemes: whole, prefix: prefix ? quoted(prefix) : null };
}

const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
