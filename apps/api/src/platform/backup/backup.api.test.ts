import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageRef, MessageView } from '@parvis/contract';
import { commandLine } from '../../../test/command-line.js';
import { eventually } from '../../../test/eventually.js';
import { aMailText, givenTicket, handIn, sendMail, theTicket, timeIs } from '../../../test/given.js';
import { mailRelay, refusal, type MailRelay } from '../../../test/mail-relay.js';
import { testServer, type TestServer } from '../../../test/test-server.js';
import { verifyBackup } from './verify-backup.js';

const MONDAY = '2026-11-02T10:00:00.000Z';
const WAITING = 'attente@exemple.test';
const SENT = 'recue@exemple.test';

let relay: MailRelay;
let server: TestServer;
let folder: string;
let file: string;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parvis-backup-'));
  file = path.join(folder, 'town.backup');
  relay = await mailRelay();
  server = await testServer({ env: { SMTP_URL: relay.url } });
});
afterAll(async () => {
  await server.stop();
  await relay.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const agent = () => server.as('superviseur');
const promises = () =>
  server.database.rows<{ id: string }>(
    `select id, ticket_id, kind, due_at::text, state from commitment order by id`,
  );
const events = () =>
  server.database.rows<{ id: number }>(
    `select id, ticket_id, version, type, payload from ticket_event order by id`,
  );
const tables = () =>
  server.database
    .rows<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    .then((rows) => rows.map(({ name }) => name));

async function answer(address: string): Promise<string> {
  const { number } = await givenTicket(server, { channel: 'phone', resident: { emails: [address] } });
  const posted = await (
    await agent()
  ).post<MessageRef>(`/api/tickets/${number}/messages`, { text: 'C’est fait.' });
  return posted.body.messageId;
}
const becomes = (messageId: string, status: MessageView['status']) =>
  eventually(async () => {
    const { body } = await (await agent()).get<MessageView>(`/api/messages/${messageId}`);
    expect(body.status).toBe(status);
  });

/** Its next try is for later: a message that is being sent when a snapshot is taken comes back in doubt. */
const restingJob = (messageId: string) =>
  eventually(async () =>
    expect(
      await server.database.rows(
        `update graphile_worker._private_jobs set run_at = now() + interval '1 hour'
         where payload->>'messageId' = $1 and locked_at is null and last_error is not null returning 1`,
        [messageId],
      ),
    ).toHaveLength(1),
  );

/** Mails, files and answers, one after the other, until told to stop. */
function load(): { stop: () => Promise<number> } {
  let stopped = false;
  let made = 0;
  const each = async (lane: number) => {
    while (!stopped) {
      const from = `voisin${lane}.${made}@exemple.test`;
      await sendMail(server, aMailText({ from, subject: `Dépôt sauvage n° ${made}`, text: `Rue ${made}.` }), {
        from,
      });
      await answer(from);
      made++;
    }
  };
  const lanes = Promise.all([0, 1, 2].map(each));
  return {
    stop: async () => {
      stopped = true;
      await lanes;
      return made;
    },
  };
}

/** Nothing is left of the town but the backup: neither a table nor a file. */
async function wipe(): Promise<void> {
  await server.database.rows(
    'drop schema public cascade; drop schema graphile_worker cascade; create schema public',
  );
  fs.renameSync(path.join(server.dataDir, 'files'), path.join(folder, 'files-of-before'));
  for (const name of fs.readdirSync(server.dataDir))
    fs.rmSync(path.join(server.dataDir, name), { recursive: true });
}

const stored = (root: string): Map<string, string> =>
  new Map(
    fs
      .readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('incoming'))
      .map((entry) => [
        entry.name,
        createHash('sha256')
          .update(fs.readFileSync(path.join(entry.parentPath, entry.name)))
          .digest('hex'),
      ]),
  );

describe('a town backed up while it works, lost, and put back', () => {
  let due: string;
  let waiting: string;
  let sent: string;
  let before: { promises: { id: string }[]; numbers: string[] };
  let lost: { promises: { id: string }[]; events: { id: number }[]; files: Map<string, string> };

  test('is written whole under load, and verifies', async () => {
    await timeIs(server, MONDAY);
    relay.behave({
      recipient: (address) => {
        if (address === WAITING) throw refusal(451);
      },
    });
    due = (await givenTicket(server, { channel: 'report', receivedAt: MONDAY })).number;
    await handIn(server, aMailText({ subject: 'Avec une pièce', text: 'Voir la photo. '.repeat(5_000) }));
    sent = await answer(SENT);
    await becomes(sent, 'sent');
    waiting = await answer(WAITING);
    await becomes(waiting, 'temporary-failure');
    await restingJob(waiting);
    const numbers = await server.database.rows<{ number: string }>(`select number from ticket order by 1`);
    before = { promises: await promises(), numbers: numbers.map(({ number }) => number) };

    const busy = load();
    await eventually(async () =>
      expect((await promises()).length).toBeGreaterThan(before.promises.length + 5),
    );
    const backedUp = await commandLine(server, 'backup', file);
    expect(backedUp).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringMatching(/^Backed up \d+ rows/),
    });
    expect(await busy.stop()).toBeGreaterThan(0);
    expect(fs.readdirSync(folder)).toEqual(['town.backup']);
    expect(fs.statSync(file).mode & 0o077).toBe(0);

    const verified = await commandLine(
      { database: { url: 'postgres://nowhere.invalid/' }, dataDir: folder },
      'backup',
      '--verify',
      file,
    );
    expect(verified).toMatchObject({ status: 0, stderr: expect.stringContaining(`${file} is whole`) });
    lost = { promises: await promises(), events: await events(), files: new Map() };
  });

  test('comes back with every row and file of its snapshot', async () => {
    await server.kill();
    lost.files = stored(path.join(server.dataDir, 'files'));
    await wipe();
    const restored = await commandLine(server, 'restore', file);
    expect(restored).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringMatching(/Restored \d+ rows/),
    });

    const { totals } = await verifyBackup(file, () => undefined);
    const { jobs, ...rows } = totals.rows;
    for (const name of await tables()) {
      const { n } = await server.database.row<{ n: number }>(`select count(*)::int as n from "${name}"`);
      if (name !== 'migrations') expect({ name, n }).toEqual({ name, n: rows[name] ?? 0 });
    }
    const { n } = await server.database.row<{ n: number }>(
      `select count(*)::int as n from graphile_worker.jobs`,
    );
    expect(n).toBe(jobs);
    expect(jobs).toBeGreaterThan(0);

    const back = await promises();
    const ids = new Set(back.map(({ id }) => id));
    expect(before.promises.filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(back.length).toBeGreaterThan(before.promises.length);
    const files = stored(path.join(server.dataDir, 'files'));
    expect(files.size).toBe(totals.files);
    for (const [name, sum] of files) expect([name, sum]).toEqual([name, lost.files.get(name)]);
    expect(await unnamed([...files.keys()])).toEqual([]);
    const known = new Map(lost.events.map((event) => [event.id, event]));
    const history = await events();
    expect(history).toEqual(history.map(({ id }) => known.get(id)));
  });

  const unnamed = async (names: string[]) => {
    const rows = await server.database.rows<{
      sha256: string;
    }>(`select sha256 from intake union select sha256 from attachment
      union select raw_sha256 from message where raw_sha256 is not null`);
    const named = new Set(rows.map(({ sha256 }) => sha256));
    return [...named].filter((sha256) => !names.includes(sha256));
  };

  test('goes on numbering, and sends what waited once and what was sent no more', async () => {
    // before the mails that waited become files too
    const { highest } = await server.database.row<{ highest: string }>(
      `select max(number) as highest from ticket`,
    );
    await server.start();
    const { number } = await givenTicket(server);
    expect(number > highest).toBe(true);
    expect(before.numbers).not.toContain(number);

    relay.behave({});
    await server.database.rows(`update graphile_worker._private_jobs set run_at = now()`);
    await becomes(waiting, 'sent');
    await eventually(async () =>
      expect(await server.database.rows(`select 1 from graphile_worker.jobs`)).toEqual([]),
    );
    expect(relay.mailsTo(WAITING)).toHaveLength(1);
    expect(relay.mailsTo(SENT)).toHaveLength(1);
  });

  test('breaks a promise that falls due, once', async () => {
    expect((await theTicket(server, due)).commitments).toMatchObject([{ state: 'running' }]);
    await timeIs(server, '2026-11-05T10:00:00Z');
    await eventually(async () =>
      expect((await theTicket(server, due)).commitments).toMatchObject([{ state: 'broken' }]),
    );
    const broken = await server.database.rows(
      `select 1 from ticket_event e join ticket t on t.id = e.ticket_id where t.number = $1 and e.type = 'CommitmentBroken'`,
      [due],
    );
    expect(broken).toHaveLength(1);
  });
});
