import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attachments that are photos made again by us have a size on screen; it is also what says that they may be shown. */
export class AddPhotoSizes1764300000000 implements MigrationInterface {
  name = 'AddPhotoSizes1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table attachment add column width integer, add column height integer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table attachment drop column width, drop column height`);
  }
}
