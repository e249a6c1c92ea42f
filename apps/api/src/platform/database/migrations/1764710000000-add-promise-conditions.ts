import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stops and keeps a promise stands beside it; those made before say nothing and mean what their kind means. The
 * town's policies are left as they are. An accusé de réception is a message of its own.
 */
export class AddPromiseConditions1764710000000 implements MigrationInterface {
  name = 'AddPromiseConditions1764710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commitment add column paused_by text[], add column kept_by text[];
      alter table message drop constraint message_purpose,
        add constraint message_purpose check (purpose in ('incoming', 'third-party', 'answer', 'question',
          'acknowledgement', 'reception', 'notification', 'forwarding'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update message set purpose = 'acknowledgement' where purpose = 'reception';
      alter table message drop constraint message_purpose,
        add constraint message_purpose check (purpose in ('incoming', 'third-party', 'answer', 'question',
          'acknowledgement', 'notification', 'forwarding'));
      alter table commitment drop column paused_by, drop column kept_by;
    `);
  }
}
