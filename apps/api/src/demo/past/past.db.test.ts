import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { differences, type Exceptions } from '../../../test/compare-databases.js';
import { testDatabase, type TestDatabase } from '../../../test/test-database.js';

const SCRIPT = fileURLToPath(new URL('../../../test/past-sample.mjs', import.meta.url));

/** What the past leaves out, knowingly (ADR 0025). */
const LEFT_OUT: Exceptions = {
  tables: {
    intake: 'raw mails of the past are not kept: a million files nobody would open',
    migrations: 'the same in both, of other instants',
  },
  columns: {
    'message.raw_sha256': 'names the raw mail',
    'message.html': 'the accusé’s HTML twin, two thirds of all bytes; its text is kept',
  },
};

interface Sample {
  files: number;
  deeds: string[];
}

let played: TestDatabase;
let copied: TestDatabase;
let samples: Sample[];

beforeAll(async () => {
  [played, copied] = [await testDatabase('town'), await testDatabase('town')];
  samples = [await write(played, 'played'), await write(copied, 'copied')];
});
afterAll(() => Promise.all([played.drop(), copied.drop()]));

async function write(database: TestDatabase, how: 'played' | 'copied'): Promise<Sample> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-past-'));
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, how], {
    env: {
      DATABASE_URL: database.url,
      PARVIS_SECRET: 'a secret of the tests, long enough',
      PARVIS_DATA_DIR: folder,
      PARVIS_LOG_LEVEL: 'error',
    },
  });
  fs.rmSync(folder, { recursive: true, force: true });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Sample;
}

describe('a past put in as rows', () => {
  test('samples every deed there is, and enough files', () => {
    expect(samples[0]).toEqual(samples[1]);
    expect(samples[0]!.files).toBeGreaterThan(70);
    const deeds = 'ask assign chase close join mail merge note open qualify reply resolve wait';
    expect(samples[0]!.deeds).toEqual(deeds.split(' '));
  });

  test('is, row for row, what the commands write', async () => {
    expect(await differences(played, copied, LEFT_OUT)).toEqual([]);
  });

  test('leaves nothing to be done but for what is unfinished', async () => {
    const count = async (sql: string) => Number((await copied.row<{ count: string }>(sql)).count);
    expect(await count(`select count(*) from ticket_event where relayed_at is null`)).toBe(0);
    expect(await count(`select count(*) from graphile_worker._private_jobs`)).toBe(0);
    expect(
      await count(
        `select count(*) from commitment where (wake_at is null) = (state in ('running', 'paused'))`,
      ),
    ).toBe(0);
  });
});
