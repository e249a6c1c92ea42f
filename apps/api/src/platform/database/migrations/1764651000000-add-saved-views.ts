import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters of the queue kept under a name. */
export class AddSavedViews1764651000000 implements MigrationInterface {
  name = 'AddSavedViews1764651000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        id uuid not null constraint "PK_saved_view" primary key,
        name text not null,
        filters text not null,
        account_id uuid not null constraint "FK_saved_view_account" references account (id) on delete cascade,
        service_id uuid constraint "FK_saved_view_service" references service (id) on delete cascade,
        created_at timestamptz(3) not null
      );
      create index saved_view_account on saved_view (account_id);
      create index saved_view_service on saved_view (service_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table saved_view`);
  }
}
