import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ACCOUNT_LINK_PURPOSES,
  ACCOUNT_MAIL_STATES,
  DRAFT_KINDS,
  INTAKE_KINDS,
  INTAKE_STATES,
  MESSAGE_DIRECTIONS,
  MESSAGE_STATUSES,
} from '@parvis/contract';
import {
  CHANNELS,
  CLOCKS,
  CLOSING_REASONS,
  COMMITMENT_KINDS,
  CONTACT_OUTCOMES,
  COMMITMENT_STATES,
  LEGAL_NATURES,
  NOTICE_LETTERS,
  PREFERRED_CHANNELS,
  ROLES,
  RUNGS,
  SECTORS,
  TICKET_STATUSES,
} from '@parvis/domain';
import { SETTINGS_ACTS, SETTINGS_OBJECTS } from '@parvis/contract';
import { getMetadataArgsStorage } from 'typeorm';
import { testDatabase, type TestDatabase } from '../test-database.js';
import { DIGEST_STATES } from '../../src/warnings/warning.entity.js';
import { MESSAGE_PURPOSES } from '../../src/conversations/message.entity.js';
import { REPLANNED } from '../../src/tickets/replans/replan.entity.js';
import { IDENTITY_KINDS } from '../../src/residents/resident.entity.js';
import { createDataSource } from '../../src/platform/database/data-source.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('house');
});
afterAll(() => database.drop());

describe('the migrated schema', () => {
  test('is the one the entities describe', async () => {
    const dataSource = await createDataSource(database.url, 2).initialize();
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  test('has the indexes the entities leave to be written by hand', async () => {
    const byHand = getMetadataArgsStorage()
      .indices.filter(({ synchronize }) => synchronize === false)
      .map(({ name }) => name!);
    const present = await database.rows<{ name: string }>(
      `select indexname as name from pg_indexes where schemaname = 'public'`,
    );
    expect(byHand.length).toBeGreaterThan(5);
    expect(byHand.filter((name) => !present.some((index) => index.name === name))).toEqual([]);
  });

  test('keeps every instant to the millisecond', async () => {
    const others = await database.rows(
      `select table_name, column_name from information_schema.columns
       where table_schema = 'public' and data_type like 'timestamp%'
         and (data_type <> 'timestamp with time zone' or datetime_precision <> 3)`,
    );
    expect(others).toEqual([]);
  });
});

/** Each CHECK and the list it repeats. */
const LISTS: Record<string, readonly string[]> = {
  attachment_place: [],
  account_grant_role: ROLES,
  account_grant_sector: SECTORS,
  account_link_mail: ACCOUNT_MAIL_STATES,
  account_link_purpose: ACCOUNT_LINK_PURPOSES,
  commitment_clock: CLOCKS,
  commitment_kind: COMMITMENT_KINDS,
  commitment_state: COMMITMENT_STATES,
  commitment_warning_rung: RUNGS,
  contact_channel: CHANNELS,
  contact_direction: MESSAGE_DIRECTIONS,
  contact_outcome: CONTACT_OUTCOMES,
  draft_kind: DRAFT_KINDS,
  hour_figure_sector: SECTORS,
  intake_kind: INTAKE_KINDS,
  intake_state: INTAKE_STATES,
  message_channel: CHANNELS,
  message_direction: MESSAGE_DIRECTIONS,
  message_purpose: MESSAGE_PURPOSES,
  message_status: MESSAGE_STATUSES,
  notice_words_kind: NOTICE_LETTERS,
  replan_object: REPLANNED,
  resident_identity_kind: IDENTITY_KINDS,
  resident_preferred_channel: PREFERRED_CHANNELS,
  service_sector: SECTORS,
  settings_change_act: SETTINGS_ACTS,
  settings_change_object: SETTINGS_OBJECTS,
  ticket_channel: CHANNELS,
  ticket_closing_reason: CLOSING_REASONS,
  ticket_nature: LEGAL_NATURES,
  ticket_sector: SECTORS,
  ticket_status: TICKET_STATUSES,
  topic_nature: LEGAL_NATURES,
  topic_sector: SECTORS,
  warning_digest_state: DIGEST_STATES,
};

describe('a column that holds one of a list', () => {
  test('is checked against the whole list and nothing else', async () => {
    const checks = await database.rows<{ name: string; definition: string }>(
      `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
       where contype = 'c' and connamespace = 'public'::regnamespace and conname not in ('installation_single', 'organisation_edition_single')`,
    );
    const written = checks.map(({ name, definition }) => [
      name,
      [...definition.matchAll(/'([^']+)'::text/g)].map(([, value]) => value).sort(),
    ]);
    const expected = Object.entries(LISTS).map(([name, values]) => [name, [...values].sort()]);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(expected));
  });
});
