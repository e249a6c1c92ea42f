import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Warnings of promises: what each is to tell and has told, who was told, and the morning's mail. */
export class AddWarnings1764720000000 implements MigrationInterface {
  name = 'AddWarnings1764720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commitment
        add warn_percents smallint[] not null default '{}',
        add warned smallint not null default 0,
        add acknowledged_until timestamptz(3),
        add warn_at timestamptz(3);
      create index commitment_warn on commitment (warn_at) where warn_at is not null;

      create table commitment_warning (
        id uuid primary key,
        commitment_id uuid not null constraint "FK_9410736f901eca99b166164955a" references commitment (id),
        ticket_id uuid not null constraint "FK_6b1b86515e36384c2abfc787dcd" references ticket (id),
        account_id uuid not null constraint "FK_b26c90940ba80144015fc0a21c8" references account (id) on delete cascade,
        step smallint not null,
        rung text not null
          constraint commitment_warning_rung check (rung in ('holder', 'referent', 'supervisor', 'direction')),
        told_at timestamptz(3) not null,
        read_at timestamptz(3),
        constraint commitment_warning_once unique (commitment_id, step, account_id)
      );
      create index commitment_warning_of on commitment_warning (account_id, told_at, id);
      create index commitment_warning_unread on commitment_warning (account_id, told_at) where read_at is null;

      alter table service add direction_ids uuid[] not null default '{}';
      alter table account add warning_mails boolean not null default true;

      create table warning_digest (
        account_id uuid not null constraint "FK_79f1bf438640c4084fe0b4087a1" references account (id) on delete cascade,
        day date not null,
        state text not null constraint warning_digest_state check (state in ('waiting', 'sent', 'failed', 'nothing')),
        written_at timestamptz(3) not null,
        relayed_at timestamptz(3),
        constraint "PK_3e8f3f7208b34e994c4490e7adc" primary key (account_id, day)
      );
      create index warning_digest_unrelayed on warning_digest (written_at)
        where relayed_at is null and state = 'waiting';
      create table digest_round (
        calendar_id uuid not null constraint "FK_0d26c6c61f1eaca0e4472f28330" references calendar (id),
        day date not null,
        constraint "PK_2cbff4c130b63d7fad3b299e25c" primary key (calendar_id, day)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table digest_round;
      drop table warning_digest;
      alter table account drop warning_mails;
      alter table service drop direction_ids;
      drop table commitment_warning;
      drop index commitment_warn;
      alter table commitment drop warn_at, drop acknowledged_until, drop warned, drop warn_percents;
    `);
  }
}
