import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts are settled like the rest: versions, who did what; and links by which people choose their password. */
export class AddAccounts1764660000000 implements MigrationInterface {
  name = 'AddAccounts1764660000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account add version integer not null default 1, add signed_in_at timestamptz(3);

      create table account_link (
        id uuid primary key,
        account_id uuid not null constraint "FK_67371b4ad97d46210bcb5525bbc" references account (id) on delete cascade,
        purpose text not null constraint account_link_purpose check (purpose in ('invitation', 'reset')),
        token_hash text not null,
        by_name text,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        used_at timestamptz(3),
        replaced_at timestamptz(3),
        mail text not null constraint account_link_mail check (mail in ('none', 'waiting', 'sent', 'failed')),
        relayed_at timestamptz(3)
      );
      create unique index account_link_token on account_link (token_hash);
      create index account_link_of on account_link (account_id, created_at);
      create index account_link_unrelayed on account_link (created_at) where relayed_at is null and mail = 'waiting';

      alter table settings_change drop constraint settings_change_object, drop constraint settings_change_act;
      alter table settings_change
        add constraint settings_change_object
          check (object in ('site', 'service', 'topic', 'calendar', 'policy', 'account')),
        add constraint settings_change_act check (act in ('added', 'changed', 'deactivated', 'reactivated', 'imported',
          'restored', 'invited', 'reset-sent', 'password-set'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table settings_change disable trigger settings_change_append_only;
      delete from settings_change where object = 'account';
      alter table settings_change enable trigger settings_change_append_only;
      alter table settings_change drop constraint settings_change_object, drop constraint settings_change_act;
      alter table settings_change
        add constraint settings_change_object check (object in ('site', 'service', 'topic', 'calendar', 'policy')),
        add constraint settings_change_act
          check (act in ('added', 'changed', 'deactivated', 'reactivated', 'imported', 'restored'));
      drop table account_link;
      alter table account drop signed_in_at, drop version;
    `);
  }
}
