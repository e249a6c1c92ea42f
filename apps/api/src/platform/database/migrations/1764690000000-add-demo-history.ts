import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What past a demo town is to have, and whether it has it: a start that finds it unwritten writes it. */
export class AddDemoHistory1764690000000 implements MigrationInterface {
  name = 'AddDemoHistory1764690000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table installation add history jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table installation drop history`);
  }
}
