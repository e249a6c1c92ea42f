import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Problem, TicketPage, TicketRef } from '@parvis/contract';
import { commandLine } from '../command-line.js';
import { eventually } from '../eventually.js';
import { aMailText, sendMail } from '../given.js';
import { ownPostgres, type OwnPostgres } from '../own-postgres.js';
import { smallDisk, type DiskContents } from '../small-disk.js';
import { testServer, type TestServer } from '../test-server.js';

const small = smallDisk(160 * 1024 * 1024);
const mounted = small !== null && small.within.length > 0;

let postgres: OwnPostgres & { disk: DiskContents };
let server: TestServer;
beforeAll(async () => {
  if (!mounted) return;
  postgres = await ownPostgres(small);
  server = await testServer({ database: postgres.database });
});
afterAll(async () => {
  await server?.stop();
  await postgres?.stop();
  if (small) fs.rmSync(small.folder, { recursive: true, force: true });
});

const opening = async (subject: string) =>
  (await server.as('superviseur')).post<TicketRef & Problem>(
    '/api/tickets',
    { channel: 'phone', subject, description: 'x'.repeat(2_000) },
    { key: subject },
  );

(mounted ? describe : describe.skip)('a database whose disk is full', () => {
  const told: string[] = [];
  let refused: string;

  test('says so by its own code, and its files can still be read', async () => {
    await opening('Avant').then(({ body }) => told.push(body.number));
    // a fresh segment of the log: the data run out of room first, as on a disk that fills slowly
    await postgres.database.rows(`select pg_switch_wal()`);
    await postgres.database.rows(`checkpoint`);
    postgres.disk.fill(0);
    for (let n = 0; !refused; n++) {
      const { status, body } = await opening(`Plein ${n}`);
      if (status === 201) told.push(body.number);
      else {
        expect([status, body.code]).toEqual([507, 'server/no-room']);
        refused = `Plein ${n}`;
      }
    }
    const queue = await (await server.as('superviseur')).get<TicketPage>('/api/tickets?limit=100');
    expect(queue.status).toBe(200);
    expect(queue.body.items.map(({ number }) => number).sort()).toEqual(told.toSorted());
    const mail = aMailText({ subject: 'Plein', text: 'y'.repeat(20_000) });
    const outcomes: number[] = [];
    for (let n = 0; n < 40 && !outcomes.includes(452); n++)
      await sendMail(server, mail.replace('Plein', `Plein ${n}`)).then(
        () => outcomes.push(250),
        ({ responseCode }: { responseCode: number }) => outcomes.push(responseCode),
      );
    expect(outcomes.filter((code) => code !== 250 && code !== 452)).toEqual([]);
  });

  test('loses nothing, and goes on by itself when there is room', async () => {
    postgres.disk.makeRoom();
    const { status, body } = await opening(refused);
    expect(status).toBe(201);
    const files = await postgres.database.rows<{ number: string }>(
      `select number from ticket where subject = 'Avant' or subject like 'Plein %' and channel = 'phone'`,
    );
    expect(files.map(({ number }) => number).sort()).toEqual([...told, body.number].sort());
    await eventually(async () => {
      expect(await postgres.database.rows(`select 1 from ticket_event where relayed_at is null`)).toEqual([]);
      expect(await postgres.database.rows(`select 1 from intake where state <> 'filed'`)).toEqual([]);
      expect(await postgres.database.rows(`select 1 from graphile_worker.jobs where run_at < clock_timestamp()`)).toEqual([]); // prettier-ignore
    }, 40_000);
    expect(await commandLine(server, 'doctor')).toMatchObject({ status: 0, stderr: '' });
  });
});
