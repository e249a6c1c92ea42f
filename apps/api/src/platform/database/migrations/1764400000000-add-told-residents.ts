import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What residents are told of by itself, days announced to them, and files handed over to outside bodies. */
export class AddToldResidents1764400000000 implements MigrationInterface {
  name = 'AddToldResidents1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outside_body (
        id uuid not null,
        slug text not null,
        name text not null,
        email text not null,
        phone text,
        url text,
        competence text not null,
        active boolean not null default true,
        constraint "PK_outside_body" primary key (id),
        constraint "UQ_outside_body_slug" unique (slug)
      );
      alter table ticket add column forwarded_to text;
      alter table message add column event_id bigint,
        drop constraint message_purpose,
        add constraint message_purpose check (purpose in ('incoming', 'third-party', 'answer', 'question',
          'acknowledgement', 'notification', 'forwarding'));
      create unique index message_event on message (event_id) where event_id is not null;
      alter table commitment drop constraint commitment_kind,
        add constraint commitment_kind check (kind in ('registration-receipt', 'acknowledgement', 'answer',
          'personal-answer', 'resolution', 'announced', 'callback', 'review-reply', 'implicit-decision'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from commitment_entry where commitment_id in (select id from commitment where kind = 'announced');
      delete from commitment where kind = 'announced';
      alter table commitment drop constraint commitment_kind,
        add constraint commitment_kind check (kind in ('registration-receipt', 'acknowledgement', 'answer',
          'personal-answer', 'resolution', 'callback', 'review-reply', 'implicit-decision'));
      update message set purpose = case when purpose = 'third-party' then 'incoming' else 'acknowledgement' end
        where purpose in ('third-party', 'notification', 'forwarding');
      alter table message drop column event_id, drop constraint message_purpose,
        add constraint message_purpose check (purpose in ('incoming', 'answer', 'question', 'acknowledgement'));
      alter table ticket drop column forwarded_to;
      drop table outside_body;
    `);
  }
}
