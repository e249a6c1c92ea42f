import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a resident prefers, and two cards of one person joined and parted. */
export class AddResidentCard1764650000000 implements MigrationInterface {
  name = 'AddResidentCard1764650000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table resident add version integer not null default 1;
      alter table resident add notices boolean not null default true;
      alter table resident add preferred_channel text constraint resident_preferred_channel
        check (preferred_channel is null or preferred_channel in ('email', 'phone', 'sms', 'letter'));
      alter table resident add merged_into_id uuid constraint "FK_resident_merged_into" references resident (id);
      create table resident_merge (
        id uuid not null constraint "PK_resident_merge" primary key,
        source_id uuid not null constraint "FK_resident_merge_source" references resident (id),
        target_id uuid not null constraint "FK_resident_merge_target" references resident (id),
        at timestamptz(3) not null,
        by_name text not null,
        ticket_ids uuid[] not null,
        identities jsonb not null,
        undone_at timestamptz(3)
      );
      create index resident_merge_source on resident_merge (source_id);
      create index resident_merge_target on resident_merge (target_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table resident_merge;
      alter table resident drop merged_into_id, drop preferred_channel, drop notices, drop version;
    `);
  }
}
