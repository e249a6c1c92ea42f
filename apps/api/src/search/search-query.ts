import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { readSearch, type SearchTerm } from './read-search.js';

/** Turns what was typed into a `tsquery` over `ticket_search.words`. */
@Injectable()
export class SearchQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns null when nothing is left to look for: blanks, signs, words every file has (« de », « la ») */
  async of(typed: string): Promise<string | null> {
    const terms = readSearch(typed);
    if (terms.length === 0) return null;
    const folded = await this.work.often<{ lexemes: string[]; prefix: string | null }>(
      `select case when word is null then '{}' else search_lexemes(word) end as lexemes,
         unaccent(lower(prefix collate "und-x-icu")) as prefix
       from unnest($1::text[], $2::text[]) with ordinality as term (word, prefix, nth) order by nth`,
      [terms.map(({ word }) => word), terms.map(({ prefix }) => prefix)],
    );
    const parts = terms
      .map((term, index) => alternatives(term, folded[index]!))
      .filter((part) => part !== '');
    return parts.length > 0 ? parts.join(' & ') : null;
  }
}

function alternatives(
  { word, mark }: SearchTerm,
  { lexemes, prefix }: { lexemes: string[]; prefix: string | null },
): string {
  // « rue des »: a word of every file narrows nothing, nor does what it begins
  if (word !== null && lexemes.length === 0 && mark === null) return '';
  const any = [
    ...lexemes.map(quoted),
    ...(mark ? [quoted(mark)] : []),
    ...(prefix ? [`${quoted(prefix)}:*`] : []),
  ];
  return any.length > 0 ? `(${any.join(' | ')})` : '';
}

const quoted = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
