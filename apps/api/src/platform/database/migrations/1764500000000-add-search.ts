import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What files are found by: the words of each, folded so that French forms of one word meet. */
export class AddSearch1764500000000 implements MigrationInterface {
  name = 'AddSearch1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists unaccent;

      -- Each word in up to three forms: as written without accents (names, codes, beginnings of words); its stem; and
      -- its stem as one gets it who types no accents. PostgreSQL's own stemmer keeps vélos and trous apart from vélo
      -- and trou, so the plural goes first: -s and -x, then -al, -ail and -au made one (travail, travaux). Its list of
      -- empty words has « le » and not « les ».
      create function search_lexemes(written text) returns text[] language sql stable parallel safe as $$
        select coalesce(array_agg(distinct lexeme), '{}') from (
          select w, regexp_replace(regexp_replace(w, '(..)[sx]$', '\\1'), '(..)(ail|al)$', '\\1au') as singular
          from regexp_split_to_table(regexp_replace(
            lower(normalize(written, NFC) collate "und-x-icu"), '[\\u0300-\\u036f]', '', 'g'), '[^[:alnum:]]+') as w
          where w <> '' and length(w) <= 60 and ts_lexize('french_stem', w) <> '{}'
            and (length(w) > 3 or ts_lexize('french_stem', regexp_replace(w, '(..)[sx]$', '\\1')) <> '{}')
        ) words cross join lateral unnest(array[
          unaccent(w), unaccent((ts_lexize('french_stem', singular))[1]),
          (ts_lexize('french_stem', unaccent(singular)))[1]
        ]) as lexeme
        where lexeme <> ''
      $$;

      create table ticket_search (
        ticket_id uuid primary key,
        received_at timestamptz(3) not null,
        words tsvector not null,
        constraint "FK_a3b69a4f571bc0d8398f748c492" foreign key (ticket_id) references ticket (id) on delete cascade
      );
      create index ticket_search_words on ticket_search using gin (words);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table ticket_search; drop function search_lexemes(text); drop extension unaccent`,
    );
  }
}
