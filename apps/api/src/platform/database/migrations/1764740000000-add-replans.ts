import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Promises that follow another version of their calendar or policy: an explicit act, done in the background. */
export class AddReplans1764740000000 implements MigrationInterface {
  name = 'AddReplans1764740000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table replan (
        id uuid constraint "PK_replan" primary key,
        object text not null constraint replan_object check (object in ('calendar', 'policy')),
        object_id uuid not null,
        version integer not null,
        reason text not null,
        actor_id uuid not null constraint "FK_replan_actor" references account (id),
        actor_name text not null,
        started_at timestamptz(3) not null,
        ended_at timestamptz(3),
        stopped boolean not null default false,
        total integer not null,
        done integer not null default 0,
        moved integer not null default 0,
        refused uuid[] not null default '{}',
        relayed_at timestamptz(3)
      );
      create unique index replan_one_at_a_time on replan (object_id) where ended_at is null;
      create index replan_of_object on replan (object_id, started_at);
      create index replan_unrelayed on replan (started_at) where relayed_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table replan`);
  }
}
