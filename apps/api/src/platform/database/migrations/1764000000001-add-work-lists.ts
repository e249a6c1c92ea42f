import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Partial and expression indexes no decorator can state, and the numbering of files. */
export class AddWorkLists1764000000001 implements MigrationInterface {
  name = 'AddWorkLists1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ticket_queue on ticket (service_id, (coalesce(next_due_at, 'infinity')), id) where queued;
      create index ticket_event_unrelayed on ticket_event (id) where relayed_at is null;
      create index commitment_wake on commitment (wake_at) where wake_at is not null;
      create unique index commitment_entry_one_break on commitment_entry (commitment_id) where type = 'break';
      create unique index message_key on message (rfc_message_id, content_hash) where content_hash is not null;
      create index intake_unrelayed on intake (received_at) where relayed_at is null;
      create index intake_retained on intake (received_at desc, id desc) where state in ('held', 'quarantined');
    `);
    // One sequence a year: numbers start again each January, and no row is locked from number to commit
    // (a rolled-back file leaves a hole, which is what a number never given looks like).
    await runner.query(`
      create function next_ticket_number(year integer) returns text language plpgsql as $$
      declare
        sequence_name text := 'ticket_number_' || year;
      begin
        if to_regclass(sequence_name) is null then
          perform pg_advisory_xact_lock(hashtextextended(sequence_name, 0));
          execute format('create sequence if not exists %I', sequence_name);
        end if;
        return year || '-' || lpad(nextval(sequence_name)::text, 6, '0');
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migrations are not undone: restore a backup.');
  }
}
