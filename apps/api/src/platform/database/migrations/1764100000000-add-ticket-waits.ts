import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A wait ends at its date even when no promise is left running, and files of any status are listed by ranges. */
export class AddTicketWaits1764100000000 implements MigrationInterface {
  name = 'AddTicketWaits1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ticket add column waits_until timestamptz(3);
      update ticket t set waits_until = (
        select (payload->>'until')::timestamptz from ticket_event
        where ticket_id = t.id and type = 'TicketPaused' order by id desc limit 1)
        where status in ('waiting-resident', 'waiting-third-party');
      create index ticket_waits on ticket (waits_until) where waits_until is not null;
      create index ticket_by_status on ticket (service_id, status, (coalesce(next_due_at, 'infinity')), id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ticket_by_status;
      alter table ticket drop column waits_until;
    `);
  }
}
