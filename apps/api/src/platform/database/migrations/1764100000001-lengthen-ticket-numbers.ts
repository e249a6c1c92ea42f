import type { MigrationInterface, QueryRunner } from 'typeorm';

/** lpad also cuts: the millionth file of a year took the number of the hundred thousandth, and could not be opened. */
export class LengthenTicketNumbers1764100000001 implements MigrationInterface {
  name = 'LengthenTicketNumbers1764100000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function next_ticket_number(year integer) returns text language plpgsql as $$
      declare
        sequence_name text := 'ticket_number_' || year;
        serial text;
      begin
        if to_regclass(sequence_name) is null then
          perform pg_advisory_xact_lock(hashtextextended(sequence_name, 0));
          execute format('create sequence if not exists %I', sequence_name);
        end if;
        serial := nextval(sequence_name)::text;
        return year || '-' || lpad(serial, greatest(6, length(serial)), '0');
      end $$;
    `);
  }

  async down(): Promise<void> {
    // the numbers given stay good under either
  }
}
