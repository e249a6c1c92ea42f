import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the doctor remembers, and indexes of what he looks for first: small, or empty while the house is in order. */
export class AddDoctor1764700000000 implements MigrationInterface {
  name = 'AddDoctor1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invariant_check (
        name text constraint "PK_invariant_check" primary key,
        after text,
        looked bigint not null default 0,
        found integer not null default 0,
        ended_at timestamptz(3),
        looked_at_all bigint not null default 0,
        offenders integer not null default 0,
        repaired bigint not null default 0,
        claimed_until timestamptz(3)
      );
      create index commitment_unarmed on commitment (id) where state = 'running' and wake_at is null;
      create index message_unsent on message (id) where status in ('created', 'sending', 'temporary-failure');
      create index intake_unfiled on intake (id) where state in ('received', 'parsing');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index intake_unfiled, message_unsent, commitment_unarmed;
      drop table invariant_check;
    `);
  }
}
