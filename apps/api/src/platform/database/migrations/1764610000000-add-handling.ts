import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files merged into others and linked with others, réponses types, and files attached to answers and notes. */
export class AddHandling1764610000000 implements MigrationInterface {
  name = 'AddHandling1764610000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ticket add merged_into_id uuid constraint "FK_ticket_merged" references ticket (id);
      alter table ticket add merge_restores jsonb;
      create index ticket_merged on ticket (merged_into_id) where merged_into_id is not null;

      create table ticket_link (
        one_id uuid not null constraint "FK_ticket_link_one" references ticket (id),
        other_id uuid not null constraint "FK_ticket_link_other" references ticket (id),
        created_at timestamptz(3) not null,
        constraint "PK_ticket_link" primary key (one_id, other_id));
      create index ticket_link_other on ticket_link (other_id);

      create table reply_template (
        id uuid primary key,
        service_id uuid constraint "FK_reply_template_service" references service (id),
        title text not null,
        body text not null,
        active boolean not null,
        version integer not null,
        changed_by text not null,
        changed_at timestamptz(3) not null);
      create table reply_template_version (
        template_id uuid not null constraint "FK_reply_template_version" references reply_template (id),
        version integer not null,
        service_id uuid,
        title text not null,
        body text not null,
        active boolean not null,
        changed_by text not null,
        changed_at timestamptz(3) not null,
        constraint "PK_reply_template_version" primary key (template_id, version));

      create table upload (
        id uuid primary key,
        account_id uuid not null constraint "FK_upload_account" references account (id),
        name text not null,
        type text not null,
        size integer not null,
        sha256 text not null,
        created_at timestamptz(3) not null);
      create index upload_age on upload (created_at);
      alter table attachment alter message_id drop not null;
      alter table attachment add note_id uuid constraint "FK_attachment_note" references note (id);
      alter table attachment add constraint attachment_place check ((message_id is null) <> (note_id is null));
      create index attachment_note on attachment (note_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from attachment where message_id is null;
      alter table attachment drop note_id;
      alter table attachment alter message_id set not null;
      drop table upload;
      drop table reply_template_version; drop table reply_template;
      drop table ticket_link;
      alter table ticket drop merged_into_id, drop merge_restores;
    `);
  }
}
