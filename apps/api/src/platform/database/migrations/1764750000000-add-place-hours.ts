import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sites and services with hours of their own, which the promises of who answers are counted by. */
export class AddPlaceHours1764750000000 implements MigrationInterface {
  name = 'AddPlaceHours1764750000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table site add calendar_id uuid constraint "FK_site_calendar" references calendar (id);
      alter table service add calendar_id uuid constraint "FK_service_calendar" references calendar (id);
      alter table policy add place_hours boolean not null default true;
      alter table replan drop constraint replan_object,
        add constraint replan_object check (object in ('calendar', 'policy', 'service'));
    `);
  }

  /** promises follow the hours they were made under: those of services stay counted by them */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from replan where object = 'service';
      alter table replan drop constraint replan_object,
        add constraint replan_object check (object in ('calendar', 'policy'));
      alter table policy drop place_hours;
      alter table service drop calendar_id;
      alter table site drop calendar_id;
    `);
  }
}
