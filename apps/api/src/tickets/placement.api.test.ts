import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PlacementView, Problem, TicketRef } from '@parvis/contract';
import { theTicket, timeIs } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ env: { PARVIS_TEST_CLOCK: '1' } });
  await timeIs(server, '2026-11-23T09:00:00+01:00'); // a Monday
});
afterAll(() => server.stop());

const placed = async (query: string, role = 'telephone') =>
  (await server.as(role as 'superviseur')).get<PlacementView>(`/api/placement?${query}`);

describe('what opening a file would promise', () => {
  test.each([
    ['phone', 'lampadaire', undefined],
    ['letter', 'nid-de-poule', '2026-11-19T10:00:00.000Z'],
    ['desk', undefined, undefined],
  ])('by %s on %s is what opening it promises', async (channel, topic, receivedAt) => {
    const query = new URLSearchParams({
      channel,
      ...(topic && { topic }),
      ...(receivedAt && { receivedAt }),
    });
    const { body } = await placed(query.toString());
    const agent = await server.as('telephone');
    const { body: ref } = await agent.post<TicketRef>('/api/tickets', {
      ...Object.fromEntries(query),
      subject: 'Essai',
      description: 'Essai.',
    });
    const ticket = await theTicket(server, ref.number);
    const promised = ticket.commitments.find(({ kind }) => /answer$/.test(kind));
    expect(body).toMatchObject({ service: ticket.service, sector: ticket.sector, nature: ticket.nature });
    expect(body.dueAt).toBe(promised?.dueAt ?? null);
    expect(body.dueAt).not.toBeNull();
  });

  test('on a topic there is not is refused, and who opens no file is', async () => {
    const { body } = await placed('channel=phone&topic=licornes');
    expect((body as unknown as Problem).code).toBe('ticket/unknown-topic');
    expect((await placed('channel=phone', 'qualite')).status).toBe(403);
  });
});

describe('a chase-up', () => {
  test('is a contact of the file, counted and flagged; ours is none', async () => {
    const agent = await server.as('superviseur');
    const body = { channel: 'phone', subject: 'Relance', description: 'Toujours rien.', service: 'voirie' };
    const { body: ref } = await agent.post<TicketRef>('/api/tickets', body);
    const chase = (more: object) =>
      agent.post(`/api/tickets/${ref.number}/contacts`, { channel: 'phone', chaseUp: true, ...more });
    expect((await chase({ direction: 'in', text: 'Troisième appel.' })).status).toBe(201);
    expect((await chase({ direction: 'out' })).status).toBe(400);
    const ticket = await theTicket(server, ref.number);
    expect(ticket.chaseUps).toBe(1);
    expect(
      ticket.timeline
        .filter(({ kind }) => kind === 'contact')
        .map((entry) => 'chaseUp' in entry && entry.chaseUp),
    ).toContain(true);
  });
});
