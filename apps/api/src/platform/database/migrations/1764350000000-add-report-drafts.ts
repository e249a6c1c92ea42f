import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports being written on the portal, kept a day. */
export class AddReportDrafts1764350000000 implements MigrationInterface {
  name = 'AddReportDrafts1764350000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_draft (
        token_hash text primary key,
        answers jsonb not null default '{}',
        photos jsonb not null default '[]',
        sent jsonb,
        expires_at timestamptz(3) not null
      );
      create index report_draft_expires on report_draft (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table report_draft`);
  }
}
