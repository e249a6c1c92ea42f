import type { MigrationInterface, QueryRunner } from 'typeorm';

/** what decides where a file goes and what is promised on it */
const PLACED_BY = ['calendar_version', 'mailbox', 'policy', 'policy_version', 'service', 'site', 'topic'];

/** One value that changes with any of them, so that what was read of them is read again only then. */
export class AddOrganisationEdition1764760000000 implements MigrationInterface {
  name = 'AddOrganisationEdition1764760000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation_edition (id integer constraint organisation_edition_pkey primary key,
        edition uuid not null, constraint organisation_edition_single check (id = 1));
      insert into organisation_edition values (1, gen_random_uuid());
      create function renew_organisation_edition() returns trigger language plpgsql as $$
        begin
          update organisation_edition set edition = gen_random_uuid();
          return null;
        end $$;
    `);
    for (const table of PLACED_BY)
      await runner.query(`create trigger ${table}_edition after insert or update or delete on ${table}
        for each statement execute function renew_organisation_edition()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of PLACED_BY) await runner.query(`drop trigger ${table}_edition on ${table}`);
    await runner.query(`
      drop function renew_organisation_edition();
      drop table organisation_edition;
    `);
  }
}
