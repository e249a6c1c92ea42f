import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eachWordOnce } from './1764705000000-speed-search.js';

/**
 * The same lexemes as before, word after word in a loop, with no more questions for each than it needs: most words of
 * French have no accent, and no plural. Half the time of one statement over the set of words.
 */
export class SpeedWords1764780000000 implements MigrationInterface {
  name = 'SpeedWords1764780000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function search_lexemes(written text) returns text[] language plpgsql stable parallel safe as $$
        declare
          w text;
          singular text;
          stem text;
          form text;
          found text[] := '{}';
        begin
          foreach w in array regexp_split_to_array(regexp_replace(
            lower(normalize(written, NFC) collate "und-x-icu"), '[\\u0300-\\u036f]', '', 'g'), '[^[:alnum:]]+') loop
            continue when w = '' or length(w) > 60;
            stem := (ts_lexize('french_stem', w))[1];
            continue when stem is null;
            singular := w;
            if right(w, 1) in ('s', 'x', 'l') then
              singular := regexp_replace(w, '(..)[sx]$', '\\1');
              continue when length(w) <= 3 and ts_lexize('french_stem', singular) = '{}';
              singular := regexp_replace(singular, '(..)(ail|al)$', '\\1au');
              stem := (ts_lexize('french_stem', singular))[1];
            end if;
            if octet_length(w) = length(w) then
              found := array_append(found, w);
              if stem <> w then found := array_append(found, stem); end if;
            else
              foreach form in array array[
                unaccent(w), unaccent(stem), (ts_lexize('french_stem', unaccent(singular)))[1]] loop
                if form <> '' then found := array_append(found, form); end if;
              end loop;
            end if;
          end loop;
          return found;
        end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(eachWordOnce());
  }
}
