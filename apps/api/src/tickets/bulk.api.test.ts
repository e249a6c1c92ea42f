import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BulkAct, BulkOutcome, TicketView } from '@parvis/contract';
import { accountId, act, done } from '../../test/act.js';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
let me: string;
beforeAll(async () => {
  server = await testServer();
  me = await accountId(server, 'superviseur');
});
afterAll(() => server.stop());

const three = () =>
  Promise.all(
    [1, 2, 3].map((n) => givenTicket(server, { subject: `Lampe ${n}`, topic: undefined, service: 'voirie' })),
  );
const bulk = async (files: TicketView[], action: BulkAct, { preview = false, role = 'superviseur' } = {}) => {
  const items = files.map(({ number, version }) => ({ number, version, act: action }));
  const agent = await server.as(role);
  const { body } = await agent.post<BulkOutcome>(`/api/tickets/bulk${preview ? '/preview' : ''}`, { items });
  return body.items;
};
const again = (files: TicketView[]) => Promise.all(files.map(({ number }) => theTicket(server, number)));

describe('one act on many files', () => {
  test('is previewed: what each would answer, and nothing is written or told', async () => {
    const files = await three();
    await done(act(server, files[1]!.number, 'closure', { reason: 'no-action' }));
    const outcome = await bulk(files, { kind: 'assign', agentId: me }, { preview: true });
    expect(outcome).toMatchObject([{ ok: true }, { ok: false, code: 'ticket/stale-version' }, { ok: true }]);
    const [one, closed] = await again(files);
    expect(one).toMatchObject({ version: files[0]!.version, assignee: null });
    expect(await bulk([closed!], { kind: 'assign', agentId: me }, { preview: true })).toMatchObject([
      { ok: false, code: 'ticket/closed' },
    ]);
    const events = await server.database.rows(`select 1 from ticket_event where ticket_id = $1 and type = 'TicketAssigned'`, [one!.id]); // prettier-ignore
    expect(events).toEqual([]);
  });

  test('is done to each that can, and undone one by one', async () => {
    const files = await three();
    const outcome = await bulk(files, { kind: 'close', reason: 'not-a-request' });
    expect(outcome.map(({ ok }) => ok)).toEqual([true, true, true]);
    const closed = await again(files);
    expect(closed.map(({ status, closingReason }) => [status, closingReason])).toEqual(
      files.map(() => ['closed', 'not-a-request']),
    );
    await bulk(closed, { kind: 'reopen' });
    expect((await again(files)).map(({ status }) => status)).toEqual(['open', 'open', 'open']);
    // the house writes to the residents meanwhile, which moves the files on
    await eventually(async () => {
      await bulk(await again(files), { kind: 'qualify', topic: 'lampadaire' });
      expect((await again(files)).filter(({ topic }) => topic === null)).toEqual([]);
    });
  });

  test('sent twice does nothing the second time', async () => {
    const files = await three();
    await bulk(files, { kind: 'assign', agentId: me });
    expect(await bulk(files, { kind: 'assign', agentId: me })).toMatchObject(
      files.map(() => ({ ok: false, code: 'ticket/stale-version' })),
    );
  });

  test('reaches nothing out of sight, and no more than two hundred', async () => {
    const social = await givenTicket(server, { topic: undefined, service: 'ccas' });
    expect(await bulk([social], { kind: 'close', reason: 'no-action' }, { role: 'service' })).toEqual([
      { number: social.number, ok: false, code: 'ticket/not-found' },
    ]);
    expect(await bulk(await three(), { kind: 'assign', agentId: me }, { role: 'qualite' })).toMatchObject([
      { code: 'access/forbidden' },
      { code: 'access/forbidden' },
      { code: 'access/forbidden' },
    ]);
    const agent = await server.as('superviseur');
    const item = { number: social.number, version: 1, act: { kind: 'reopen' } };
    for (const items of [
      [],
      Array(201).fill(item),
      [{ ...item, act: { kind: 'close' } }],
      [{ ...item, act: { kind: 'erase' } }],
    ])
      // prettier-ignore
      expect((await agent.post('/api/tickets/bulk', { items })).status).toBe(400);
  });
});
