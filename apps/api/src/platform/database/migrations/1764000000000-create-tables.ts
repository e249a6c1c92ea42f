import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table of the spine: organisation, accounts, residents, files, promises, messages, intake. */
export class CreateTables1764000000000 implements MigrationInterface {
  name = 'CreateTables1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "account" (
        "id" uuid NOT NULL,
        "email" text NOT NULL,
        "first_name" text NOT NULL,
        "last_name" text NOT NULL,
        "title" text,
        "password_hash" text,
        "active" boolean NOT NULL DEFAULT true,
        "created_at" timestamptz(3) NOT NULL,
        CONSTRAINT "UQ_4c8f96ccf523e9a3faefd5bdd4c" UNIQUE ("email"),
        CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY ("id")
      );
      CREATE TABLE "account_grant" (
        "id" uuid NOT NULL,
        "account_id" uuid NOT NULL,
        "role" text NOT NULL,
        "sector" text,
        "service_id" uuid,
        "site_id" uuid,
        CONSTRAINT "account_grant_sector" CHECK (sector is null or sector in ('taxation', 'work-social', 'health', 'transport', 'civil-status', 'elected', 'school-leisure', 'economy-planning', 'policing-roads', 'user-relations')),
        CONSTRAINT "account_grant_role" CHECK (role in ('front-desk', 'phone', 'service', 'referent', 'supervisor', 'quality', 'dpo', 'elected', 'admin')),
        CONSTRAINT "PK_74f40834e03e77e2740123c9420" PRIMARY KEY ("id")
      );
      CREATE INDEX "IDX_e586f80d0550248c2ca2b0ca52" ON "account_grant" ("account_id");
      CREATE TABLE "session" (
        "token_hash" text NOT NULL,
        "account_id" uuid NOT NULL,
        "created_at" timestamptz(3) NOT NULL,
        "expires_at" timestamptz(3) NOT NULL,
        CONSTRAINT "PK_a83507eb0338ac037780e02f2b9" PRIMARY KEY ("token_hash")
      );
      CREATE INDEX "IDX_fae5a6b4a57f098e9af8520d49" ON "session" ("account_id");
      CREATE TABLE "api_token" (
        "id" uuid NOT NULL,
        "token_hash" text NOT NULL,
        "account_id" uuid NOT NULL,
        "created_at" timestamptz(3) NOT NULL,
        "revoked_at" timestamptz(3),
        CONSTRAINT "PK_d862311c568d175c26f41bc6f98" PRIMARY KEY ("id")
      );
      CREATE UNIQUE INDEX "IDX_bafaa5aab5957cd193fb2da8f2" ON "api_token" ("token_hash");
      CREATE INDEX "IDX_695ed7a27305873d30ee0f6e12" ON "api_token" ("account_id");
      CREATE TABLE "commitment" (
        "id" uuid NOT NULL,
        "ticket_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "clock" text NOT NULL,
        "within" text NOT NULL,
        "unit" text,
        "roll_over" text,
        "source" text NOT NULL,
        "policy_version_id" uuid NOT NULL,
        "calendar_version_id" uuid NOT NULL,
        "state" text NOT NULL,
        "started_at" timestamptz(3) NOT NULL,
        "due_at" timestamptz(3) NOT NULL,
        "kept_at" timestamptz(3),
        "broken_at" timestamptz(3),
        "cancelled_at" timestamptz(3),
        "wake_at" timestamptz(3),
        "pauses" jsonb NOT NULL,
        CONSTRAINT "commitment_state" CHECK (state in ('running', 'paused', 'kept', 'broken', 'cancelled')),
        CONSTRAINT "commitment_clock" CHECK (clock in ('continuous', 'working-days', 'opening-hours', 'civil')),
        CONSTRAINT "commitment_kind" CHECK (kind in ('registration-receipt', 'acknowledgement', 'answer', 'personal-answer', 'resolution', 'callback', 'review-reply', 'implicit-decision')),
        CONSTRAINT "PK_7a0899978d100f72269b3045d7e" PRIMARY KEY ("id")
      );
      CREATE INDEX "IDX_ea4952bcff093dcb1c8295e57f" ON "commitment" ("ticket_id");
      CREATE TABLE "commitment_entry" (
        "id" uuid NOT NULL,
        "commitment_id" uuid NOT NULL,
        "type" text NOT NULL,
        "at" timestamptz(3) NOT NULL,
        "actor_id" uuid,
        "actor_name" text NOT NULL,
        "payload" jsonb NOT NULL,
        CONSTRAINT "PK_cb0344806af7dfd11452ac16bbd" PRIMARY KEY ("id")
      );
      CREATE INDEX "commitment_entry_commitment" ON "commitment_entry" ("commitment_id", "at");
      CREATE TABLE "contact" (
        "id" uuid NOT NULL,
        "ticket_id" uuid,
        "resident_id" uuid,
        "agent_id" uuid,
        "message_id" uuid,
        "channel" text NOT NULL,
        "direction" text NOT NULL,
        "text" text,
        "at" timestamptz(3) NOT NULL,
        CONSTRAINT "contact_direction" CHECK (direction in ('in', 'out')),
        CONSTRAINT "contact_channel" CHECK (channel in ('email', 'web', 'phone', 'desk', 'letter', 'chat', 'sms', 'report', 'other')),
        CONSTRAINT "PK_2cbbe00f59ab6b3bb5b8d19f989" PRIMARY KEY ("id")
      );
      CREATE INDEX "IDX_7ee196ac2929121aa56c71cc01" ON "contact" ("ticket_id");
      CREATE TABLE "message" (
        "id" uuid NOT NULL,
        "ticket_id" uuid NOT NULL,
        "direction" text NOT NULL,
        "channel" text NOT NULL,
        "automatic" boolean NOT NULL,
        "purpose" text NOT NULL,
        "author_id" uuid,
        "from_name" text NOT NULL,
        "from_address" text NOT NULL,
        "recipients" jsonb NOT NULL,
        "subject" text NOT NULL,
        "text" text NOT NULL,
        "visible_text" text NOT NULL,
        "html" text,
        "rfc_message_id" text NOT NULL,
        "in_reply_to" text,
        "reference_ids" text array NOT NULL DEFAULT '{}',
        "content_hash" text,
        "raw_sha256" text,
        "status" text NOT NULL,
        "status_reason" text,
        "attempts" integer NOT NULL DEFAULT '0',
        "date" timestamptz(3) NOT NULL,
        "created_at" timestamptz(3) NOT NULL,
        "sent_at" timestamptz(3),
        CONSTRAINT "message_channel" CHECK (channel in ('email', 'web', 'phone', 'desk', 'letter', 'chat', 'sms', 'report', 'other')),
        CONSTRAINT "message_purpose" CHECK (purpose in ('incoming', 'answer', 'question', 'acknowledgement')),
        CONSTRAINT "message_status" CHECK (status in ('received', 'created', 'sending', 'sent', 'delivered', 'temporary-failure', 'permanent-failure', 'technical-failure')),
        CONSTRAINT "message_direction" CHECK (direction in ('in', 'out')),
        CONSTRAINT "PK_ba01f0a3e0123651915008bc578" PRIMARY KEY ("id")
      );
      CREATE INDEX "message_rfc_id" ON "message" ("rfc_message_id");
      CREATE INDEX "message_ticket" ON "message" ("ticket_id", "created_at");
      CREATE TABLE "attachment" (
        "id" uuid NOT NULL,
        "message_id" uuid NOT NULL,
        "name" text NOT NULL,
        "type" text NOT NULL,
        "size" integer NOT NULL,
        "sha256" text NOT NULL,
        CONSTRAINT "PK_d2a80c3a8d467f08a750ac4b420" PRIMARY KEY ("id")
      );
      CREATE INDEX "IDX_a09a40c2f66ab10dbe901fce29" ON "attachment" ("message_id");
      CREATE TABLE "intake" (
        "id" uuid NOT NULL,
        "mailbox_id" uuid NOT NULL,
        "sha256" text NOT NULL,
        "size" integer NOT NULL,
        "envelope_from" text,
        "envelope_to" text array NOT NULL,
        "received_at" timestamptz(3) NOT NULL,
        "state" text NOT NULL,
        "kind" text,
        "subject" text,
        "problem" text,
        "attempts" integer NOT NULL DEFAULT '0',
        "ticket_id" uuid,
        "message_id" uuid,
        "relayed_at" timestamptz(3),
        CONSTRAINT "intake_key" UNIQUE ("mailbox_id", "sha256"),
        CONSTRAINT "intake_kind" CHECK (kind is null or kind in ('message', 'auto-reply', 'bounce', 'list', 'report')),
        CONSTRAINT "intake_state" CHECK (state in ('received', 'parsing', 'filed', 'held', 'quarantined')),
        CONSTRAINT "PK_ca09c74600819624d88bf60b6fe" PRIMARY KEY ("id")
      );
      CREATE TABLE "calendar" (
        "id" uuid NOT NULL,
        "slug" text NOT NULL,
        "name" text NOT NULL,
        CONSTRAINT "UQ_a8e2a60cbb38d6291c7e9013660" UNIQUE ("slug"),
        CONSTRAINT "PK_2492fb846a48ea16d53864e3267" PRIMARY KEY ("id")
      );
      CREATE TABLE "calendar_version" (
        "id" uuid NOT NULL,
        "calendar_id" uuid NOT NULL,
        "version" integer NOT NULL,
        "definition" jsonb NOT NULL,
        "created_at" timestamptz(3) NOT NULL,
        CONSTRAINT "UQ_d5f599df17ab1b7f6eb87e4e5c0" UNIQUE ("calendar_id", "version"),
        CONSTRAINT "PK_aa1131bd5d740b3dc0448302633" PRIMARY KEY ("id")
      );
      CREATE TABLE "installation" (
        "id" integer NOT NULL,
        "town_name" text NOT NULL,
        "demo" boolean NOT NULL,
        "ready_at" timestamptz(3),
        "clock_offset" bigint NOT NULL DEFAULT '0',
        CONSTRAINT "installation_single" CHECK (id = 1),
        CONSTRAINT "PK_f0cd0b17a45357b5e1da1da1680" PRIMARY KEY ("id")
      );
      CREATE TABLE "policy" (
        "id" uuid NOT NULL,
        "slug" text NOT NULL,
        "name" text NOT NULL,
        "calendar_id" uuid NOT NULL,
        "channels" text array NOT NULL DEFAULT '{}',
        CONSTRAINT "UQ_bbf1ced3d7b178c4ebfa7dda8d8" UNIQUE ("slug"),
        CONSTRAINT "PK_9917b0c5e4286703cc656b1d39f" PRIMARY KEY ("id")
      );
      CREATE TABLE "policy_version" (
        "id" uuid NOT NULL,
        "policy_id" uuid NOT NULL,
        "version" integer NOT NULL,
        "definition" jsonb NOT NULL,
        "created_at" timestamptz(3) NOT NULL,
        CONSTRAINT "UQ_8b830aab2cecf8934b3d94a7854" UNIQUE ("policy_id", "version"),
        CONSTRAINT "PK_3f434bba531e04026bd90fcf7c5" PRIMARY KEY ("id")
      );
      CREATE TABLE "site" (
        "id" uuid NOT NULL,
        "slug" text NOT NULL,
        "name" text NOT NULL,
        "time_zone" text NOT NULL,
        "address" text,
        "phone" text,
        CONSTRAINT "UQ_5a6595eb819d99507fc9817c7c1" UNIQUE ("slug"),
        CONSTRAINT "PK_635c0eeabda8862d5b0237b42b4" PRIMARY KEY ("id")
      );
      CREATE TABLE "service" (
        "id" uuid NOT NULL,
        "slug" text NOT NULL,
        "name" text NOT NULL,
        "sector" text NOT NULL,
        "site_id" uuid NOT NULL,
        "phone" text,
        "active" boolean NOT NULL DEFAULT true,
        CONSTRAINT "UQ_4df47ef659e04d5be78ddb6b598" UNIQUE ("slug"),
        CONSTRAINT "service_sector" CHECK (sector in ('taxation', 'work-social', 'health', 'transport', 'civil-status', 'elected', 'school-leisure', 'economy-planning', 'policing-roads', 'user-relations')),
        CONSTRAINT "PK_85a21558c006647cd76fdce044b" PRIMARY KEY ("id")
      );
      CREATE TABLE "topic" (
        "id" uuid NOT NULL,
        "slug" text NOT NULL,
        "name" text NOT NULL,
        "parent_id" uuid,
        "service_id" uuid NOT NULL,
        "sector" text NOT NULL,
        "nature" text NOT NULL,
        "policy_id" uuid,
        "public" boolean NOT NULL DEFAULT false,
        "active" boolean NOT NULL DEFAULT true,
        CONSTRAINT "UQ_b4f72509919eef20d3f54eedc34" UNIQUE ("slug"),
        CONSTRAINT "topic_nature" CHECK (nature in ('information', 'report', 'request', 'complaint', 'appeal', 'opinion')),
        CONSTRAINT "topic_sector" CHECK (sector in ('taxation', 'work-social', 'health', 'transport', 'civil-status', 'elected', 'school-leisure', 'economy-planning', 'policing-roads', 'user-relations')),
        CONSTRAINT "PK_33aa4ecb4e4f20aa0157ea7ef61" PRIMARY KEY ("id")
      );
      CREATE TABLE "mailbox" (
        "id" uuid NOT NULL,
        "address" text NOT NULL,
        "name" text NOT NULL,
        "service_id" uuid NOT NULL,
        "topic_id" uuid,
        "policy_id" uuid NOT NULL,
        "position" integer NOT NULL,
        CONSTRAINT "UQ_dfd7c82c26853d619467b9d2ac6" UNIQUE ("position"),
        CONSTRAINT "UQ_a2a35bcb0171c47c3e0a803e1bf" UNIQUE ("address"),
        CONSTRAINT "PK_f7191e7ca96ddaeebb57e58650f" PRIMARY KEY ("id")
      );
      CREATE TABLE "resident" (
        "id" uuid NOT NULL,
        "first_name" text,
        "last_name" text,
        "address" text,
        "created_at" timestamptz(3) NOT NULL,
        CONSTRAINT "PK_f1a321823d6f69d0e348535fd37" PRIMARY KEY ("id")
      );
      CREATE TABLE "resident_identity" (
        "id" uuid NOT NULL,
        "resident_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "value" text NOT NULL,
        CONSTRAINT "resident_identity_kind" CHECK (kind in ('email', 'phone')),
        CONSTRAINT "PK_893f811101a388b3b743a227168" PRIMARY KEY ("id")
      );
      CREATE INDEX "IDX_5f9e657de7bb6499686260c248" ON "resident_identity" ("resident_id");
      CREATE INDEX "IDX_20fc5d3a13802e8dc2bc32b865" ON "resident_identity" ("kind", "value");
      CREATE TABLE "ticket" (
        "id" uuid NOT NULL,
        "number" text NOT NULL,
        "follow_code" text NOT NULL,
        "status" text NOT NULL,
        "closing_reason" text,
        "channel" text NOT NULL,
        "subject" text NOT NULL,
        "description" text NOT NULL,
        "excerpt" text NOT NULL,
        "sector" text NOT NULL,
        "nature" text,
        "topic_id" uuid,
        "service_id" uuid NOT NULL,
        "site_id" uuid NOT NULL,
        "assignee_id" uuid,
        "resident_id" uuid,
        "mailbox_id" uuid,
        "lat" double precision,
        "lon" double precision,
        "address" text,
        "received_at" timestamptz(3) NOT NULL,
        "created_at" timestamptz(3) NOT NULL,
        "updated_at" timestamptz(3) NOT NULL,
        "resolved_at" timestamptz(3),
        "closed_at" timestamptz(3),
        "queued" boolean NOT NULL,
        "next_due_at" timestamptz(3),
        "version" integer NOT NULL,
        CONSTRAINT "UQ_05f0e1d450b5003dd7e19f789db" UNIQUE ("follow_code"),
        CONSTRAINT "UQ_a8d5171cdff59b4d6fc2c6d092e" UNIQUE ("number"),
        CONSTRAINT "ticket_closing_reason" CHECK (closing_reason is null or closing_reason in ('done', 'no-action', 'forwarded', 'duplicate', 'refused', 'abusive', 'withdrawn', 'not-a-request')),
        CONSTRAINT "ticket_nature" CHECK (nature is null or nature in ('information', 'report', 'request', 'complaint', 'appeal', 'opinion')),
        CONSTRAINT "ticket_sector" CHECK (sector in ('taxation', 'work-social', 'health', 'transport', 'civil-status', 'elected', 'school-leisure', 'economy-planning', 'policing-roads', 'user-relations')),
        CONSTRAINT "ticket_channel" CHECK (channel in ('email', 'web', 'phone', 'desk', 'letter', 'chat', 'sms', 'report', 'other')),
        CONSTRAINT "ticket_status" CHECK (status in ('new', 'open', 'waiting-resident', 'waiting-third-party', 'resolved', 'closed')),
        CONSTRAINT "PK_d9a0835407701eb86f874474b7c" PRIMARY KEY ("id")
      );
      CREATE INDEX "ticket_resident" ON "ticket" ("resident_id");
      CREATE TABLE "note" (
        "id" uuid NOT NULL,
        "ticket_id" uuid NOT NULL,
        "author_id" uuid NOT NULL,
        "text" text NOT NULL,
        "created_at" timestamptz(3) NOT NULL,
        CONSTRAINT "PK_96d0c172a4fba276b1bbed43058" PRIMARY KEY ("id")
      );
      CREATE INDEX "IDX_46d79f1809d6b18160aac12a4d" ON "note" ("ticket_id");
      CREATE TABLE "ticket_event" (
        "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
        "ticket_id" uuid NOT NULL,
        "version" integer NOT NULL,
        "type" text NOT NULL,
        "payload" jsonb NOT NULL,
        "actor_id" uuid,
        "actor_name" text NOT NULL,
        "at" timestamptz(3) NOT NULL,
        "relayed_at" timestamptz(3),
        CONSTRAINT "PK_902a22d2110174b48925314c875" PRIMARY KEY ("id")
      );
      CREATE INDEX "ticket_event_ticket" ON "ticket_event" ("ticket_id", "id");
      CREATE TABLE "worker_process" (
        "id" text NOT NULL,
        "lock_key" integer NOT NULL,
        "started_at" timestamptz(3) NOT NULL,
        CONSTRAINT "PK_2712017c34ed1cb5bf21bb3426d" PRIMARY KEY ("id")
      );
      CREATE TABLE "idempotency_key" (
        "principal" text NOT NULL,
        "route" text NOT NULL,
        "key" text NOT NULL,
        "body_hash" text NOT NULL,
        "response" jsonb,
        "created_at" timestamptz(3) NOT NULL,
        CONSTRAINT "PK_8ec5dc1cd7e5ea5392d95c2625d" PRIMARY KEY ("principal", "route", "key")
      );
      CREATE INDEX "IDX_72d9c713a563e6e92176fe0e44" ON "idempotency_key" ("created_at");
      CREATE TABLE "rate_limit" (
        "key" character varying(255) NOT NULL,
        "points" integer NOT NULL DEFAULT '0',
        "expire" bigint,
        CONSTRAINT "PK_e6c0c0608decdf78e4d4b263397" PRIMARY KEY ("key")
      );
    `);
    await runner.query(`
      ALTER TABLE "account_grant" ADD CONSTRAINT "FK_e586f80d0550248c2ca2b0ca52f" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE;
      ALTER TABLE "account_grant" ADD CONSTRAINT "FK_efbb51f50c7968d5bd97364bbce" FOREIGN KEY ("service_id") REFERENCES "service"("id");
      ALTER TABLE "account_grant" ADD CONSTRAINT "FK_ceb855e4ae6e3fc74a97d8ff6e7" FOREIGN KEY ("site_id") REFERENCES "site"("id");
      ALTER TABLE "session" ADD CONSTRAINT "FK_fae5a6b4a57f098e9af8520d499" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE;
      ALTER TABLE "api_token" ADD CONSTRAINT "FK_695ed7a27305873d30ee0f6e127" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE;
      ALTER TABLE "commitment" ADD CONSTRAINT "FK_ea4952bcff093dcb1c8295e57f0" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id");
      ALTER TABLE "commitment" ADD CONSTRAINT "FK_36550ae349a9e1d2c33ff81feba" FOREIGN KEY ("policy_version_id") REFERENCES "policy_version"("id");
      ALTER TABLE "commitment" ADD CONSTRAINT "FK_7a1d111a567342a35e2abd043e2" FOREIGN KEY ("calendar_version_id") REFERENCES "calendar_version"("id");
      ALTER TABLE "commitment_entry" ADD CONSTRAINT "FK_8522c0feaa0c87339bae8a2627a" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id");
      ALTER TABLE "contact" ADD CONSTRAINT "FK_7ee196ac2929121aa56c71cc01e" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id");
      ALTER TABLE "contact" ADD CONSTRAINT "FK_3be83d192c1351155e8387b5874" FOREIGN KEY ("resident_id") REFERENCES "resident"("id");
      ALTER TABLE "contact" ADD CONSTRAINT "FK_af696f726414ecf913d503644bd" FOREIGN KEY ("agent_id") REFERENCES "account"("id");
      ALTER TABLE "message" ADD CONSTRAINT "FK_c7cbda9a7b72ee211da997772d4" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id");
      ALTER TABLE "message" ADD CONSTRAINT "FK_27675d1d5b9dbaabc0546aeb0a1" FOREIGN KEY ("author_id") REFERENCES "account"("id");
      ALTER TABLE "attachment" ADD CONSTRAINT "FK_a09a40c2f66ab10dbe901fce29e" FOREIGN KEY ("message_id") REFERENCES "message"("id");
      ALTER TABLE "intake" ADD CONSTRAINT "FK_bdd6b946adbcc05398b3c766429" FOREIGN KEY ("mailbox_id") REFERENCES "mailbox"("id");
      ALTER TABLE "intake" ADD CONSTRAINT "FK_9e75eca8dd7a0e7fb75a57ae81f" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id");
      ALTER TABLE "intake" ADD CONSTRAINT "FK_88fb6f5d274ee90793d0d35d8b9" FOREIGN KEY ("message_id") REFERENCES "message"("id");
      ALTER TABLE "calendar_version" ADD CONSTRAINT "FK_c65c2def06d3ecf3f15a36d290f" FOREIGN KEY ("calendar_id") REFERENCES "calendar"("id");
      ALTER TABLE "policy" ADD CONSTRAINT "FK_a449158dffdd2a798d42ca2fa91" FOREIGN KEY ("calendar_id") REFERENCES "calendar"("id");
      ALTER TABLE "policy_version" ADD CONSTRAINT "FK_bfdebef669bddd80644da8b5a4a" FOREIGN KEY ("policy_id") REFERENCES "policy"("id");
      ALTER TABLE "service" ADD CONSTRAINT "FK_db422bc0c51e3ed511a45533896" FOREIGN KEY ("site_id") REFERENCES "site"("id");
      ALTER TABLE "topic" ADD CONSTRAINT "FK_40d1ab0ce240d3e8183ca56705f" FOREIGN KEY ("parent_id") REFERENCES "topic"("id");
      ALTER TABLE "topic" ADD CONSTRAINT "FK_c28c3154f7e495c3ad3ca4bc038" FOREIGN KEY ("service_id") REFERENCES "service"("id");
      ALTER TABLE "topic" ADD CONSTRAINT "FK_dcb6d0719205e1de38c0a9f5685" FOREIGN KEY ("policy_id") REFERENCES "policy"("id");
      ALTER TABLE "mailbox" ADD CONSTRAINT "FK_1bad092ede54f0f2eb8c8abe18c" FOREIGN KEY ("service_id") REFERENCES "service"("id");
      ALTER TABLE "mailbox" ADD CONSTRAINT "FK_8e2737ebb947fbbe01ac4d558a1" FOREIGN KEY ("topic_id") REFERENCES "topic"("id");
      ALTER TABLE "mailbox" ADD CONSTRAINT "FK_71a1f0a59cf1c43453efb6e4918" FOREIGN KEY ("policy_id") REFERENCES "policy"("id");
      ALTER TABLE "resident_identity" ADD CONSTRAINT "FK_5f9e657de7bb6499686260c248d" FOREIGN KEY ("resident_id") REFERENCES "resident"("id") ON DELETE CASCADE;
      ALTER TABLE "ticket" ADD CONSTRAINT "FK_e95409924932250c46c59da2d1a" FOREIGN KEY ("topic_id") REFERENCES "topic"("id");
      ALTER TABLE "ticket" ADD CONSTRAINT "FK_eed435eefebd537c4a5423c99e4" FOREIGN KEY ("service_id") REFERENCES "service"("id");
      ALTER TABLE "ticket" ADD CONSTRAINT "FK_28d7fa2480983e8fd1a4cba0160" FOREIGN KEY ("site_id") REFERENCES "site"("id");
      ALTER TABLE "ticket" ADD CONSTRAINT "FK_2c91a29fccb8c7dd9644bae9bea" FOREIGN KEY ("assignee_id") REFERENCES "account"("id");
      ALTER TABLE "ticket" ADD CONSTRAINT "FK_b3dd282602b02919232629f9d39" FOREIGN KEY ("resident_id") REFERENCES "resident"("id");
      ALTER TABLE "ticket" ADD CONSTRAINT "FK_68f7112dfe10101ad080e522d79" FOREIGN KEY ("mailbox_id") REFERENCES "mailbox"("id");
      ALTER TABLE "note" ADD CONSTRAINT "FK_46d79f1809d6b18160aac12a4d5" FOREIGN KEY ("ticket_id") REFERENCES "ticket"("id");
      ALTER TABLE "note" ADD CONSTRAINT "FK_665a6b343c55b13e2aba74ef613" FOREIGN KEY ("author_id") REFERENCES "account"("id");
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: restore a backup.');
  }
}
