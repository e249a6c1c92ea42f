import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Problems several files tell of, and open files found by where they lie. */
export class AddIncidents1764410000001 implements MigrationInterface {
  name = 'AddIncidents1764410000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table incident (id uuid primary key, created_at timestamptz(3) not null);
      alter table ticket add column incident_id uuid
        constraint "FK_9bddf20be6c63051e23ae7062d7" references incident (id);
      create index ticket_incident on ticket (incident_id) where incident_id is not null;
      create index ticket_place on ticket using gist (point(lon, lat))
        where lat is not null and status not in ('resolved', 'closed');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ticket_place;
      alter table ticket drop column incident_id;
      drop table incident;
    `);
  }
}
