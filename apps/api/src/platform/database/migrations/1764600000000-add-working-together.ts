import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts kept by the server, absences, files taken for a while, and what sockets of several processes share. */
export class AddWorkingTogether1764600000000 implements MigrationInterface {
  name = 'AddWorkingTogether1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table draft (
        id uuid primary key,
        account_id uuid not null constraint "FK_8985b2c6bab107e42415dbad0aa" references account (id),
        ticket_id uuid constraint "FK_89c846563074d2c0964ab671df5" references ticket (id),
        kind text not null constraint draft_kind check (kind in ('reply', 'note', 'entry')),
        text text not null,
        key text not null,
        seen text,
        revision uuid not null,
        began_at timestamptz(3) not null,
        updated_at timestamptz(3) not null
      );
      create unique index draft_on_file on draft (ticket_id, account_id, kind) where ticket_id is not null;
      create unique index draft_of_entry on draft (account_id, kind) where ticket_id is null;
      create index draft_key on draft (account_id, key);

      create table absence (
        account_id uuid primary key constraint "FK_5df9829243e7e1f271566939cf7" references account (id),
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3) not null,
        stand_in_id uuid constraint "FK_f3497d98619e9644f6baa31bb03" references account (id)
      );
      create index absence_starts on absence (starts_at);

      alter table ticket add lease_until timestamptz(3);
      create index ticket_lease on ticket (lease_until) where lease_until is not null;
      create index ticket_hands on ticket (assignee_id) where assignee_id is not null and queued;
      -- empty as long as the house is in order
      create index ticket_unqueued on ticket (id)
        where not queued and status in ('new', 'open', 'waiting-resident', 'waiting-third-party');
      create index ticket_event_moved on ticket_event ((payload->>'from'), at)
        where type = 'TicketAssigned' and payload->>'because' = 'absence';

      -- named and shaped by @socket.io/postgres-adapter: packets too long for a NOTIFY
      create table socket_io_attachments (
        id bigserial primary key, created_at timestamptz(3) not null default now(), payload bytea not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table socket_io_attachments;
      drop index ticket_event_moved; drop index ticket_unqueued; drop index ticket_hands;
      alter table ticket drop lease_until;
      drop table absence; drop table draft;
    `);
  }
}
