import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a call of ours reached the resident: « joint » keeps a promise. */
export class AddContactOutcomes1764200000000 implements MigrationInterface {
  name = 'AddContactOutcomes1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contact add column outcome text,
        add constraint contact_outcome
          check (outcome is null or outcome in ('reached', 'not-reached', 'message-left'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table contact drop column outcome`);
  }
}
