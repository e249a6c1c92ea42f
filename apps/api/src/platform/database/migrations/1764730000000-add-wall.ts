import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The supervisor's wall: hours folded for the trend of a day, links of big screens, promises by their date. */
export class AddWall1764730000000 implements MigrationInterface {
  name = 'AddWall1764730000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hour_figure (
        hour timestamptz(3) not null,
        service_id uuid not null constraint "FK_hour_figure_service" references service (id),
        sector text not null,
        site_id uuid not null constraint "FK_hour_figure_site" references site (id),
        opened integer not null,
        answered integer not null,
        broken integer not null,
        constraint "PK_hour_figure" primary key (hour, service_id, sector, site_id),
        constraint hour_figure_sector check (sector in ('taxation', 'work-social', 'health', 'transport',
          'civil-status', 'elected', 'school-leisure', 'economy-planning', 'policing-roads', 'user-relations'))
      );
      create table wall_link (
        id uuid constraint "PK_wall_link" primary key,
        name text not null,
        token_hash text not null constraint "UQ_wall_link_token" unique,
        service_ids uuid[],
        account_id uuid not null constraint "FK_wall_link_account" references account (id),
        created_at timestamptz(3) not null,
        revoked_at timestamptz(3)
      );
      create index wall_link_account on wall_link (account_id);
      create index commitment_due on commitment (due_at, id);
      create index ticket_event_figures on ticket_event (at)
        where type in ('TicketOpened', 'MessageSent', 'CommitmentBroken');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ticket_event_figures, commitment_due;
      drop table wall_link, hour_figure;
    `);
  }
}
