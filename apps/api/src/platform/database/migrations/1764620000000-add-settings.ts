import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the town sets itself: versions, an order, services that hand over, and who changed what. */
export class AddSettings1764620000000 implements MigrationInterface {
  name = 'AddSettings1764620000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table site add active boolean not null default true, add version integer not null default 1;
      alter table service add version integer not null default 1, add successor_id uuid
        constraint "FK_ccd266d0482b60850ac853e695e" references service (id);
      alter table topic add position integer not null default 0, add version integer not null default 1;
      create index commitment_calendar_version on commitment (calendar_version_id)
        where state in ('running', 'paused');
      create index commitment_policy_version on commitment (policy_version_id) where state in ('running', 'paused');

      create table service_handover (
        id uuid primary key,
        service_id uuid not null constraint "FK_eaf120eaa2c45618f1820b492a9" references service (id),
        started_at timestamptz(3) not null,
        moved integer not null default 0,
        done_at timestamptz(3),
        relayed_at timestamptz(3)
      );
      create index "IDX_eaf120eaa2c45618f1820b492a" on service_handover (service_id);
      create index service_handover_unrelayed on service_handover (started_at) where relayed_at is null;

      create table settings_change (
        id uuid primary key,
        at timestamptz(3) not null,
        actor_id uuid,
        actor_name text not null,
        object text not null constraint settings_change_object
          check (object in ('site', 'service', 'topic', 'calendar', 'policy')),
        object_id uuid not null,
        name text not null,
        act text not null constraint settings_change_act
          check (act in ('added', 'changed', 'deactivated', 'reactivated', 'imported', 'restored')),
        version integer not null,
        before jsonb,
        after jsonb not null,
        batch_id uuid
      );
      create index settings_change_of on settings_change (object_id, version);
      create index settings_change_recent on settings_change (object, at);
      create index settings_change_batch on settings_change (batch_id) where batch_id is not null;
      create function refuse_change() returns trigger language plpgsql as $$
        begin raise exception '% is only added to', tg_table_name; end $$;
      create trigger settings_change_append_only before update or delete on settings_change
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table settings_change;
      drop function refuse_change;
      drop table service_handover;
      drop index commitment_policy_version;
      drop index commitment_calendar_version;
      alter table topic drop version, drop position;
      alter table service drop successor_id, drop version;
      alter table site drop version, drop active;
    `);
  }
}
