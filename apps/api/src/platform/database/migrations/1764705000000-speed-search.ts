import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The newest files are read in order, without the index of words; and each word of a text is stemmed once. */
export class SpeedSearch1764705000000 implements MigrationInterface {
  name = 'SpeedSearch1764705000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index ticket_search_newest on ticket_search (received_at, ticket_id)`);
    await runner.query(eachWordOnce());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ticket_search_newest`);
    await runner.query(searchLexemes(`${SPLIT} as w`));
  }
}

export const eachWordOnce = (): string =>
  searchLexemes(`(select distinct w collate "C" as w from ${SPLIT} as w) split`);

const SPLIT = `regexp_split_to_table(regexp_replace(
            lower(normalize(written, NFC) collate "und-x-icu"), '[\\u0300-\\u036f]', '', 'g'), '[^[:alnum:]]+')`;

/** As in the migration that added the search, but for where its words come from: the same lexemes. */
const searchLexemes = (words: string): string => `
      create or replace function search_lexemes(written text) returns text[] language sql stable parallel safe as $$
        select coalesce(array_agg(distinct lexeme), '{}') from (
          select w, regexp_replace(regexp_replace(w, '(..)[sx]$', '\\1'), '(..)(ail|al)$', '\\1au') as singular
          from ${words}
          where w <> '' and length(w) <= 60 and ts_lexize('french_stem', w) <> '{}'
            and (length(w) > 3 or ts_lexize('french_stem', regexp_replace(w, '(..)[sx]$', '\\1')) <> '{}')
        ) words cross join lateral unnest(array[
          unaccent(w), unaccent((ts_lexize('french_stem', singular))[1]),
          (ts_lexize('french_stem', unaccent(singular)))[1]
        ]) as lexeme
        where lexeme <> ''
      $$`;
