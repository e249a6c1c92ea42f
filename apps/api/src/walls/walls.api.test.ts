import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { NewWallLink, WallFigures, WallLinkView } from '@parvis/contract';
import { givenTicket, timeIs } from '../../test/given.js';
import { act, accountId, done } from '../../test/act.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
let voirie: string;
/** whatever is personal in the files it counts */
const SECRETS = ['Zyxolgandre', 'Moreau', 'Lucie', 'lucie.moreau', 'Tanneurs', '2026-0'];

beforeAll(async () => {
  server = await testServer();
  await timeIs(server, '2026-11-02T10:30:00Z');
  const given = (service: string, receivedAt: string) =>
    givenTicket(server, { subject: 'Zyxolgandre', topic: undefined, service, channel: 'email', receivedAt });
  const late = await given('voirie', '2026-10-20T08:00:00Z');
  await done(act(server, late.number, 'assignment', { agentId: await accountId(server, 'superviseur') }));
  await given('voirie', '2026-10-26T08:00:00Z');
  await given('ccas', '2026-10-20T08:00:00Z');
  ({ id: voirie } = await server.database.row<{ id: string }>(
    `select id from service where slug = 'voirie'`,
  ));
});
afterAll(() => server.stop());

const made = async (name: string, services: string[] | null, account = 'superviseur', key?: string) => {
  const agent = await server.as(account);
  return agent.post<NewWallLink>('/api/walls', { name, services }, key === undefined ? {} : { key });
};
const tokenOf = ({ url }: NewWallLink) => url.split('#')[1]!;
const shown = (token: string) =>
  server.anonymous.get<WallFigures>('/api/wall', { headers: { 'x-wall-token': token } });
const refusal = async (token: string) => (await server.anonymous.refused(shown(token))).code;

describe('a wall', () => {
  test('shows figures of its services to whoever has its address, and no word of a file', async () => {
    const { status, body } = await made('Hall', [voirie]);
    expect(status).toBe(201);
    const answer = await shown(tokenOf(body));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.body).toMatchObject({
      name: 'Hall',
      timeZone: 'Europe/Paris',
      services: [
        {
          name: expect.stringContaining('oirie'),
          counts: { late: 1 },
          waiting: 2,
          nextDueAt: expect.stringMatching(/^2026-11-0/),
        },
      ],
    });
    expect(answer.body.trend.hours).toHaveLength(24);
  });

  test('holds nothing personal: of the town’s whole answer no word of a file or name of an agent', async () => {
    const { body } = await made('Toute la ville', null);
    const { bytes, body: figures } = await shown(tokenOf(body));
    expect(figures.services.length).toBeGreaterThan(1);
    const agents = await server.database.rows<{
      firstName: string;
      lastName: string;
      email: string;
      id: string;
    }>(`select first_name as "firstName", last_name as "lastName", email, id from account`);
    const personal = [...SECRETS, ...agents.flatMap(({ lastName, email, id }) => [lastName, email, id])];
    expect(personal.filter((word) => bytes.includes(word))).toEqual([]);
    // what it may hold is counted out: another property would be seen here
    const keys = new Set<string>();
    JSON.stringify(figures, (key, value) => (keys.add(key), value));
    expect([...keys].filter((key) => !/^\d*$/.test(key)).sort()).toEqual(
      ['answered', 'asOf', 'broken', 'capped', 'counts', 'days', 'hours', 'late', 'name', 'nextDueAt', 'now', 'opened',
        'services', 'soon', 'start', 'timeZone', 'today', 'tomorrow', 'trend', 'usual', 'waiting', 'waitingCapped',
      ], // prettier-ignore
    );
  });

  test('opens to its own token alone, of which the database knows a hash', async () => {
    const { body } = await made('Accueil', null, 'superviseur', 'accueil');
    expect((await made('Accueil', null, 'superviseur', 'accueil')).body).toEqual(body);
    expect(await refusal('')).toBe('wall/not-found');
    expect(await refusal('a'.repeat(43))).toBe('wall/not-found');
    const kept = await server.database.rows(
      `select to_jsonb(w)::text as row from wall_link w union all select response::text from idempotency_key`,
    );
    expect(kept.length).toBeGreaterThan(1);
    expect(JSON.stringify(kept)).not.toContain(tokenOf(body));
  });

  test('revoked, says so; and so it does when who made it has left', async () => {
    const { body } = await made('Salle du conseil', [voirie]);
    const agent = await server.as('superviseur');
    for (const status of [204, 204])
      expect((await agent.delete(`/api/walls/${body.id}`)).status).toBe(status);
    expect(await refusal(tokenOf(body))).toBe('wall/revoked');
    expect((await shown(tokenOf(body))).status).toBe(410);
    const { body: links } = await agent.get<WallLinkView[]>('/api/walls');
    expect(links.find(({ id }) => id === body.id)).toMatchObject({
      name: 'Salle du conseil',
      revokedAt: expect.any(String),
    });
    expect(links.at(-1)!.id).toBe(body.id);

    const other = await made('Autre salle', null);
    await server.database.rows(
      `update account set active = false where email = 'superviseur@demo.parvis.test'`,
    );
    expect(await refusal(tokenOf(other.body))).toBe('wall/revoked');
    await server.database.rows(
      `update account set active = true where email = 'superviseur@demo.parvis.test'`,
    );
  });

  test('shows no more than its maker may read, now', async () => {
    const { body } = await made('Ville', null);
    const names = async () => (await shown(tokenOf(body))).body.services.map(({ name }) => name);
    expect((await names()).length).toBeGreaterThan(1);
    await server.database.rows(
      `update account_grant set service_id = $1 where role = 'supervisor'
         and account_id = (select id from account where email = 'superviseur@demo.parvis.test')`,
      [voirie],
    );
    expect(await names()).toEqual([expect.stringContaining('oirie')]);
    const ccas = await server.database.row<{ id: string }>(`select id from service where slug = 'ccas'`);
    expect((await made('Plus', [ccas.id])).body).toMatchObject({ code: 'ticket/unknown-service' });
  });

  test('is made by supervisors; an empty choice, or a name of spaces, is refused', async () => {
    expect((await made('Mur', null, 'accueil')).status).toBe(403);
    expect((await made('Mur', null, 'admin')).status).toBe(403);
    expect((await made('  ', null)).status).toBe(400);
    expect((await made('Mur', [])).status).toBe(400);
  });

  test('guessing is slowed down', async () => {
    const codes = [];
    for (let n = 0; n < 35; n++) codes.push(await refusal(`${n}`.padStart(43, 'x')));
    expect(codes).toContain('request/rate-limited');
  });
});
