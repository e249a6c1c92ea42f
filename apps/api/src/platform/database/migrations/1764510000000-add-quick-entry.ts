import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A contact with a motif and no file, chase-ups, and residents found while their name is being typed. */
export class AddQuickEntry1764510000000 implements MigrationInterface {
  name = 'AddQuickEntry1764510000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contact add topic_id uuid constraint "FK_contact_topic" references topic (id);
      alter table contact add chase_up boolean not null default false;
      create index contact_of_agent on contact (agent_id, at) where ticket_id is null;
      alter table ticket add chase_ups integer not null default 0;

      create extension if not exists pg_trgm;
      -- told immutable, which it is for as long as the dictionary of accents stays what it is
      create function folded(written text) returns text language sql immutable parallel safe as $$
        select lower(public.unaccent('public.unaccent'::regdictionary, coalesce(written, '')))
      $$;
      create index resident_name on resident using gin (
        (folded(coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) gin_trgm_ops);
      create index resident_identity_part on resident_identity using gin (value gin_trgm_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index resident_identity_part; drop index resident_name; drop function folded(text);
      alter table ticket drop chase_ups;
      drop index contact_of_agent; alter table contact drop chase_up; alter table contact drop topic_id;
    `);
  }
}
