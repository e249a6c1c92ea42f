import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What nobody has, nearest promise first: « suivante » finds it however many files are in somebody's hands before it. */
export class AddFreeQueue1764680000000 implements MigrationInterface {
  name = 'AddFreeQueue1764680000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ticket_free on ticket (service_id, (coalesce(next_due_at, 'infinity')), id)
        where queued and assignee_id is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ticket_free`);
  }
}
