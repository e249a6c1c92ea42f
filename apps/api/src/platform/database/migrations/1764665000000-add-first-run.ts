import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a real town sets itself before its first answered mail: who it is, its mailboxes, the words of its notices. */
export class AddFirstRun1764665000000 implements MigrationInterface {
  name = 'AddFirstRun1764665000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table installation add version integer not null default 1,
        add setup_hidden boolean not null default false;
      alter table mailbox add active boolean not null default true, add version integer not null default 1,
        add sent_at timestamptz(3);
      create index ticket_mailbox on ticket (mailbox_id);
      create index intake_of_mailbox on intake (mailbox_id, received_at);
      create table notice_words (
        id uuid primary key,
        kind text not null constraint notice_words_kind check (kind in ('acknowledgement', 'taken-in-charge',
          'date-announced', 'forwarded', 'resolved', 'closed', 'merged', 'reopened')),
        version integer not null,
        words jsonb,
        changed_by text not null,
        changed_at timestamptz(3) not null,
        constraint notice_words_version unique (kind, version)
      );
      create trigger notice_words_append_only before update or delete on notice_words
        for each row execute function refuse_change();
      alter table settings_change drop constraint settings_change_object;
      alter table settings_change add constraint settings_change_object
        check (object in ('site', 'service', 'topic', 'calendar', 'policy', 'account', 'mailbox', 'town'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table settings_change drop constraint settings_change_object;
      alter table settings_change add constraint settings_change_object
        check (object in ('site', 'service', 'topic', 'calendar', 'policy', 'account')) not valid;
      drop table notice_words;
      drop index intake_of_mailbox;
      drop index ticket_mailbox;
      alter table mailbox drop sent_at, drop version, drop active;
      alter table installation drop setup_hidden, drop version;
    `);
  }
}
