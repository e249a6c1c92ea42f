import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Problem, StaleVersionDetails, TicketRef } from '@parvis/contract';
import { accountId, act, done } from '../../test/act.js';
import type { Answer } from '../../test/api-client.js';
import { givenTicket, theTicket } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const CHANGES = [
  ['PUT', 'qualification', { topic: 'acte' }],
  ['PUT', 'assignment', { agentId: null, service: 'police' }],
  ['PUT', 'pause', { reason: 'waiting-third-party' }],
  ['DELETE', 'pause', undefined],
  ['PUT', 'resolution', { outcome: 'Fait.' }],
  ['PUT', 'closure', { reason: 'done' }],
  ['DELETE', 'closure', undefined],
] as const;

describe('a change names the version it is based on', () => {
  test.each(CHANGES)('%s …/%s without it is refused with 428', async (_, noun, body) => {
    const { number, version } = await givenTicket(server);
    const agent = await server.as('superviseur');
    const path = `/api/tickets/${number}/${noun}`;
    const asked = body ? agent.put(path, body) : agent.delete(path);
    expect(await agent.refused(asked)).toMatchObject({ status: 428, code: 'request/version-required' });
    expect((await theTicket(server, number)).version).toBe(version);
  });

  test.each(CHANGES)('%s …/%s on an old one is refused with 412', async (_, noun, body) => {
    const { number, version } = await givenTicket(server);
    await (await server.as('accueil')).post(`/api/tickets/${number}/notes`, { text: 'Rappelé ce matin.' });
    const { status, body: problem } = await act(server, number, noun, body, { seen: version });
    expect(status).toBe(412);
    expect(problem).toMatchObject({
      code: 'ticket/stale-version',
      details: { version: version + 1, changes: [{ by: 'Nadia Perrin', type: 'NoteAdded' }] },
    });
    expect(await theTicket(server, number)).toMatchObject({ status: 'new', version: version + 1 });
  });

  test.each(['3', '"three"', '*', '"1", "2"', '"-1"', '"1.0"', '"1e3"', '"99999999999"'])(
    'If-Match: %s is none of ours',
    async (header) => {
      const { number } = await givenTicket(server);
      const agent = await server.as('superviseur');
      const closing = agent.put(
        `/api/tickets/${number}/closure`,
        { reason: 'done' },
        { headers: { 'if-match': header } },
      );
      expect(await agent.refused(closing)).toMatchObject({ status: 428 });
    },
  );

  test('a version not yet reached is not the last one either', async () => {
    const { number, version } = await givenTicket(server);
    const { status, body } = await act(server, number, 'closure', { reason: 'done' }, { seen: version + 1 });
    expect({ status, body }).toMatchObject({ status: 412, body: { details: { version, changes: [] } } });
  });

  test('the weak form of a version is read too', async () => {
    const { number, version } = await givenTicket(server);
    const agent = await server.as('superviseur');
    const headers = { 'if-match': `W/"${version}"` };
    expect((await agent.put(`/api/tickets/${number}/closure`, { reason: 'done' }, { headers })).status).toBe(
      200,
    );
  });

  test('who may not change the file is told so before what has changed in it', async () => {
    const { number, version } = await givenTicket(server);
    await done(act(server, number, 'assignment', { agentId: null, service: 'police' }));
    const { status, body } = await act(
      server,
      number,
      'closure',
      { reason: 'done' },
      { as: 'dpo', seen: version },
    );
    expect({ status, body }).toMatchObject({ status: 403, body: { code: 'access/forbidden', details: {} } });
  });
});

describe('two agents who save at the same moment', () => {
  test('one wins, the other is told what changed, and nothing is lost', async () => {
    const { number, version } = await givenTicket(server);
    const [nadia, karim] = await Promise.all([accountId(server, 'accueil'), accountId(server, 'service')]);
    const answers = await Promise.all([
      act(server, number, 'assignment', { agentId: nadia }, { as: 'accueil', seen: version }),
      act(server, number, 'assignment', { agentId: karim }, { as: 'service', seen: version }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const lost = answers.find(({ status }) => status === 412)! as unknown as Answer<Problem>;
    const { changes, version: now } = lost.body.details as unknown as StaleVersionDetails;
    const after = await theTicket(server, number);
    expect({ now, changes }).toMatchObject({
      now: version + 1,
      changes: [{ type: 'TicketAssigned', payload: { agentName: after.assignee!.name } }],
    });
    expect(changes[0]!.by).toBe(after.assignee!.name);
  });

  test('ten different changes on one version: one is made', async () => {
    const { number, version, id } = await givenTicket(server);
    const bodies = Array.from({ length: 10 }, (_, n) => ({ outcome: `Fait par l’équipe ${n}.` }));
    const answers = await Promise.all(
      bodies.map((body) => act(server, number, 'resolution', body, { seen: version })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(9);
    const told = await server.database.rows(
      `select 1 from ticket_event where ticket_id = $1 and type = 'TicketResolved'`,
      [id],
    );
    expect(told).toHaveLength(1);
  });

  test('notes and changes together: each note is kept, versions follow one another', async () => {
    const { number, version, id } = await givenTicket(server);
    const agent = await server.as('accueil');
    const notes = Array.from({ length: 8 }, (_, n) =>
      agent.post<TicketRef>(`/api/tickets/${number}/notes`, { text: `Note ${n}` }),
    );
    const [closing, ...written] = await Promise.all([
      act(server, number, 'closure', { reason: 'done' }, { seen: version }),
      ...notes,
    ]);
    expect(written.map(({ status }) => status)).toEqual(Array(8).fill(201));
    const events = await server.database.rows<{ version: number }>(
      'select distinct version from ticket_event where ticket_id = $1 order by version',
      [id],
    );
    const last = version + 8 + (closing!.status === 200 ? 1 : 0);
    expect(events.map(({ version: at }) => at)).toEqual(Array.from({ length: last }, (_, n) => n + 1));
    expect((await theTicket(server, number)).timeline.filter(({ kind }) => kind === 'note')).toHaveLength(8);
  });
});
