import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { IntakeRef, Problem, TicketRef, UploadView } from '@parvis/contract';
import { eventually } from '../eventually.js';
import { aMailText, sendMail, settled } from '../given.js';
import { inParts } from '../mail-text.js';
import { REPORT } from '../report.js';
import { smallDisk, type DiskContents } from '../small-disk.js';
import { testServer, type TestServer } from '../test-server.js';

const small = smallDisk(4 * 1024 * 1024);
const KIB = 1024;

let server: TestServer;
let disk: DiskContents;
beforeAll(async () => {
  if (!small) return;
  server = await testServer({ within: small.within, env: { PARVIS_DATA_DIR: small.folder } });
  disk = small.of(server.pid);
});
afterAll(async () => {
  await server?.stop();
  if (small) fs.rmSync(small.folder, { recursive: true, force: true });
});

const upload = async (bytes: Buffer) =>
  (await server.as('superviseur')).post<UploadView & Problem>('/api/uploads?name=plan.pdf', bytes, {
    headers: { 'content-type': 'application/pdf' },
  });
const handIn = async (raw: string) =>
  (await server.as('superviseur')).post<IntakeRef & Problem>('/api/intake/email', raw, {
    headers: { 'content-type': 'message/rfc822' },
  });
const withPlan = (subject: string, bytes: Buffer) =>
  aMailText({
    subject,
    from: `${subject.toLowerCase()}@exemple.test`,
    ...inParts('mixed', [
      'Content-Type: text/plain; charset=utf-8\r\n\r\nVoici le plan.',
      `Content-Type: application/pdf; name=plan.pdf\r\nContent-Disposition: attachment; filename=plan.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64').replace(/.{76}/g, '$&\r\n')}`,
    ]),
  });
const reported = async (photo: Buffer) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(REPORT)) form.set(name, String(value));
  form.set('photos', new Blob([new Uint8Array(photo)]), 'photo.jpg');
  const response = await fetch(`${server.url}/api/reports`, {
    method: 'POST',
    headers: { accept: 'application/json', 'idempotency-key': `photo-${photo.length}` },
    body: form,
  });
  return { status: response.status, body: (await response.json()) as Problem };
};
const counts = () =>
  server.database.row(
    `select (select count(*)::int from upload) as uploads, (select count(*)::int from intake) as mails,
       (select count(*)::int from ticket) as files, (select count(*)::int from attachment) as attachments`,
  );
const onDisk = (sha256: string) => disk.at('files', sha256.slice(0, 2), sha256);
const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const left = () => fs.readdirSync(disk.at('files', 'incoming'));

(small ? describe : describe.skip)('a data folder without room', () => {
  const before = randomBytes(200 * KIB);
  const plan = randomBytes(120 * KIB);
  let accepted: string;

  test('refuses by its own code what it has no place for, and leaves nothing of it', async () => {
    expect((await upload(before)).status).toBe(201);
    const filed = await handIn(aMailText({ subject: 'Avant' }));
    await settled(server, filed.body.intakeId);
    const was = await counts();

    disk.fill(40 * KIB);
    const noRoom = { status: 507, body: { status: 507, code: 'server/no-room' } };
    expect(await upload(randomBytes(300 * KIB))).toMatchObject(noRoom);
    // one that all but fits: a disk takes the part of a write it has room for
    expect(await upload(randomBytes(50 * KIB))).toMatchObject(noRoom);
    expect(await handIn(withPlan('Poste', plan))).toMatchObject(noRoom);
    expect(await reported(randomBytes(300 * KIB))).toMatchObject(noRoom);
    for (const bytes of [plan, randomBytes(40 * KIB)])
      await expect(sendMail(server, withPlan('Courriel', bytes))).rejects.toMatchObject({
        responseCode: 452,
      });
    expect(left()).toEqual([]);
    expect(await counts()).toEqual(was);
    expect(sumOf(fs.readFileSync(onDisk(sumOf(before))))).toBe(sumOf(before));
  });

  test('takes what still fits, and files it when there is room for the rest', async () => {
    disk.makeRoom();
    disk.fill(230 * KIB); // the mail, not the plan in it
    const { status, body } = await handIn(withPlan('Deux', plan));
    expect(status).toBe(202);
    accepted = body.intakeId;
    await eventually(async () =>
      expect(
        await server.database.row(
          `select state, attempts > 0 as tried, ticket_id as "ticketId" from intake where id = $1`,
          [accepted],
        ),
      ).toEqual({ state: 'parsing', tried: true, ticketId: null }),
    );
    await eventually(() =>
      expect(server.warnings.filter((line) => /could not file/.test(line))).not.toEqual([]),
    );
  });

  test('works again as soon as there is room, without a restart', async () => {
    disk.makeRoom();
    expect((await settled(server, accepted)).state).toBe('filed');
    expect(fs.readFileSync(onDisk(sumOf(plan))).equals(plan)).toBe(true);
    expect((await upload(randomBytes(300 * KIB))).status).toBe(201);
    expect((await sendMail(server, withPlan('Courriel', plan))).accepted).toHaveLength(1);
    await eventually(async () =>
      expect(await server.database.rows(`select 1 from ticket where subject = 'Courriel'`)).toHaveLength(1),
    );
    const agent = await server.as('superviseur');
    const opened = await agent.post<TicketRef>('/api/tickets', {
      channel: 'phone',
      subject: 'Après',
      description: '',
    });
    expect(opened.status).toBe(201);
  });
});
