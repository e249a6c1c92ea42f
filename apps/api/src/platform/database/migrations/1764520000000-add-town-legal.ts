import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the law asks a town to print about its site. */
export class AddTownLegal1764520000000 implements MigrationInterface {
  name = 'AddTownLegal1764520000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table installation add legal jsonb not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table installation drop legal`);
  }
}
