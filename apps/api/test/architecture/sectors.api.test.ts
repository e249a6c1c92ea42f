import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SavedView, TicketRef, TicketView } from '@parvis/contract';
import { ROLES } from '@parvis/domain';
import { newId } from '../../src/platform/database/new-id.js';
import { act, done } from '../act.js';
import type { Answer } from '../api-client.js';
import { consoleSocket } from '../console-socket.js';
import { aMailText, givenTicket, handIn, theTicket } from '../given.js';
import { testServer, type TestServer } from '../test-server.js';
import { sampleOf, type ApiDocument, type Operation } from './sample-body.js';

/**
 * Sectors are watertight (RU-030): every surface of the API, asked by every role that has its rights in another sector
 * and service, says nothing of a file. The surfaces are read off the OpenAPI document, so that a new one is asked too:
 * a path parameter or a body it does not know makes this test fail until it is given the secret file's own.
 */
const SECRET = 'Zyxolgandre';
const document = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../../docs/api/openapi.json', import.meta.url)), 'utf8'),
) as ApiDocument;

/** Says who someone is, and nothing he asked: open to whoever opens files, in any sector. */
const IDENTITY = /^\/api\/residents/;
/** The code is the key: whoever holds it is the resident. */
const BY_CODE = /^\/api\/follow/;

/** What the town settles for every sector: its settings say nothing of a file. */
const SETTINGS =
  /^\/api\/(accounts|outside-bodies|sites|services|topics|calendars|policies|replans|mailboxes|notice-words)\//;
/** Who is away, and who stands in for him: nothing of a file. */
const AWAY = /^\/api\/absences\//;

/** Whoever handed a raw mail in asks what became of it: a state and a number, which open nothing. */
const STATE_ALONE = /^get \/api\/intake\/\{id\}$/;

let server: TestServer;
let secret: TicketView;
let own: TicketView;
/** what stands for a path parameter, by the path before it */
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await testServer();
  secret = await aSecretFile();
  own = await givenTicket(server, { topic: undefined, service: 'voirie', subject: 'Un trou' });
  const message = secret.timeline.find((entry) => entry.kind === 'message' && entry.attachments.length > 0);
  if (message?.kind !== 'message') throw new Error('the secret file has no mail with an attachment');
  Object.assign(ids, {
    '/api/tickets/': secret.number,
    '/api/messages/': message.messageId,
    '/api/outbox/': message.messageId,
    '/api/attachments/': message.attachments[0]!.id,
    '/api/commitments/': secret.commitments[0]!.id,
    '/api/incidents/': secret.incident!.id,
    '/api/contacts/': newId(),
    '/api/walls/': newId(), // figures alone: walls.api.test.ts
    '/api/absences/': newId(), // files an absence moved: hands.api.test.ts
  });
  const supervisor = await server.as('superviseur');
  const view = await supervisor.post<SavedView>('/api/views', { name: SECRET, filters: '', service: 'ccas' });
  ids['/api/views/'] = view.body.id;
  const reply = await supervisor.post<{ id: string }>('/api/reply-templates', {
    title: SECRET,
    body: SECRET,
    service: 'ccas',
  });
  ids['/api/reply-templates/'] = reply.body.id;
  ids['/api/warnings/'] = await aWarning();
  for (const role of ROLES) await anAccount(role);
});
afterAll(() => server.stop());

/** In the social sector: a mail with an attachment, a note, a call, an answer, and another file of the same problem. */
async function aSecretFile(): Promise<TicketView> {
  const raw = aMailText({
    subject: `${SECRET} objet`,
    type: 'multipart/mixed; boundary=b',
    text: [
      '--b\r\nContent-Type: text/plain; charset=utf-8\r\n',
      `${SECRET} texte`,
      `--b\r\nContent-Type: text/plain; name=${SECRET}.txt\r\nContent-Disposition: attachment; filename=${SECRET}.txt\r\n`,
      `${SECRET} pièce`,
      '--b--',
    ].join('\r\n'),
  });
  const intake = await handIn(server, raw);
  ids['/api/intake/'] = intake.id;
  const number = intake.ticketNumber!;
  await done(act(server, number, 'qualification', { service: 'ccas' }));
  const agent = await server.as('superviseur');
  await agent.post(`/api/tickets/${number}/notes`, { text: `${SECRET} note` });
  await agent.post(`/api/tickets/${number}/messages`, { text: `${SECRET} réponse` });
  await agent.post(`/api/tickets/${number}/contacts`, {
    channel: 'phone',
    direction: 'in',
    text: `${SECRET} appel`,
  });
  const other = await givenTicket(server, { topic: undefined, service: 'ccas', subject: `${SECRET} bis` });
  await done(act(server, number, 'incident', { with: other.number }));
  return theTicket(server, number);
}

/** Its supervisor was told that it is late. */
async function aWarning(): Promise<string> {
  const id = newId();
  await server.database.rows(
    `insert into commitment_warning (id, commitment_id, ticket_id, account_id, step, rung, told_at)
     select $1, $2, $3, id, 50, 'supervisor', $4 from account where email = 'superviseur@demo.parvis.test'`,
    [id, secret.commitments[0]!.id, secret.id, new Date()],
  );
  return id;
}

/** Rights in one sector and service alone: roads. */
async function anAccount(role: string): Promise<void> {
  const id = newId();
  await server.database.rows(
    `insert into account (id, email, first_name, last_name, active, created_at, password_hash)
     select $1, $2, 'Agent', 'D’Ailleurs', true, $3, password_hash from account
     where email = 'superviseur@demo.parvis.test'`,
    [id, `ailleurs-${role}@demo.parvis.test`, new Date()],
  );
  await server.database.rows(
    `insert into account_grant (id, account_id, role, sector, service_id)
     select $1, $2, $3, sector, id from service where slug = 'voirie'`,
    [newId(), id, role],
  );
}

interface Surface {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  operation: Operation;
}
const surfaces: Surface[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method as Surface['method'],
    path,
    operation,
  })),
);
const hasParameter = ({ path }: Surface) => path.includes('{');
const isAsked = ({ path }: Surface) => ![IDENTITY, BY_CODE, SETTINGS, AWAY].some((known) => known.test(path));

/** What a second parameter stands for; else it is the number of the file. */
const FURTHER: Record<string, string> = { kind: 'reply' };

/** Every parameter of the path filled with what belongs to the secret file. */
const addressed = (path: string): string =>
  path.replace(/^(.*?)\{(\w+)\}(.*)$/, (_, before: string, _name: string, after: string) => {
    const id = ids[before];
    if (id === undefined) throw new Error(`${path}: say in \`ids\` what of the secret file it asks for`);
    return `${before}${id}${after.replace(/\{(\w+)\}/, (_match, name: string) => FURTHER[name] ?? secret.number)}`;
  });

/** Questions that would find it, if anything were to be found. */
const QUERIES: Record<string, string> = {
  q: SECRET,
  status: 'all',
  service: 'ccas',
  channel: 'email',
  public: 'true',
  lat: '45.1204',
  lon: '4.8471',
};
function asked({ path, operation }: Surface): string {
  const known = (operation.parameters ?? []).filter((one) => one.in === 'query' && QUERIES[one.name]);
  const query = known.map(({ name }) => `${name}=${QUERIES[name]}`).join('&');
  return query ? `${path}?${query}` : path;
}

const A_BODY = { name: 'La région', email: 'contact@region.test', keepContact: false };
const BODIES: Record<string, object> = {
  'put /api/tickets/{number}/forwarding': A_BODY,
  'post /api/tickets/{number}/forwarding/preview': A_BODY,
  'put /api/tickets/{number}/drafts/{kind}': { text: 'Bonjour', base: null, key: 'brouillon' },
  'put /api/tickets/{number}/announcement': { date: '2199-01-01' },
  'put /api/tickets/{number}/acknowledgement': {
    reason: 'being-handled',
    nextAction: 'Répondre',
    nextActionAt: '2199-01-01T00:00:00Z',
  },
  'put /api/absences/{id}': { startsAt: '2036-01-05T00:00:00Z', endsAt: '2036-01-09T00:00:00Z' },
};
function bodyOf({ method, path, operation }: Surface): unknown {
  const schema = operation.requestBody?.content['application/json']?.schema;
  return BODIES[`${method} ${path}`] ?? (schema && sampleOf(document, schema));
}

async function ask(role: string, surface: Surface, path: string, body?: unknown): Promise<Answer<unknown>> {
  const agent = await server.as(`ailleurs-${role}`);
  const options = { ifMatch: secret.version, key: `${role} ${surface.method} ${path}` };
  if (surface.method === 'get') return agent.get(path, options);
  if (surface.method === 'delete') return agent.delete(path, options);
  return agent[surface.method](path, body, options);
}
const says = ({ bytes }: Answer<unknown>) => bytes.includes(SECRET);

describe.each(ROLES)('%s of another sector', (role) => {
  test('reads nothing of the file, whatever is asked', async () => {
    const told: string[] = [];
    for (const surface of surfaces.filter((one) => one.method === 'get' && !hasParameter(one))) {
      const answer = await ask(role, surface, asked(surface));
      if (says(answer) || answer.status >= 500) told.push(`${asked(surface)} ${answer.status}`);
    }
    expect(told).toEqual([]);
  });

  test('opens nothing of it, and changes nothing, by its number or by the id of any part', async () => {
    const passed: string[] = [];
    for (const surface of surfaces.filter((one) => hasParameter(one) && isAsked(one))) {
      const answer = await ask(role, surface, addressed(surface.path), bodyOf(surface));
      const isState = STATE_ALONE.test(`${surface.method} ${surface.path}`) && answer.status === 200;
      if ((![403, 404].includes(answer.status) && !isState) || says(answer))
        passed.push(
          `${surface.method} ${surface.path} ${answer.status} ${answer.bytes.toString().slice(0, 200)}`,
        );
    }
    expect(passed).toEqual([]);
    const { status, assignee, service } = await theTicket(server, secret.number);
    expect({ status, assignee, service }).toEqual({
      status: secret.status,
      assignee: secret.assignee,
      service: secret.service,
    });
  });

  test('ties nothing of his own to it', async () => {
    const agent = await server.as(`ailleurs-${role}`);
    const { version } = await theTicket(server, own.number);
    const tied = await agent.put<TicketRef>(
      `/api/tickets/${own.number}/incident`,
      { with: secret.number },
      { ifMatch: version },
    );
    expect([403, 404]).toContain(tied.status);
  });

  test('is told nothing by the socket', async () => {
    const console = await consoleSocket(server, `ailleurs-${role}`);
    expect(await console.watchTicket(secret.number)).toBe(false);
    await console.watchQueues();
    const superviseur = await server.as('superviseur');
    await superviseur.post(`/api/tickets/${secret.number}/notes`, { text: `${SECRET} encore` });
    const mine = await superviseur.post(`/api/tickets/${own.number}/notes`, { text: 'La sienne' });
    expect(mine.status).toBe(201);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(console.heard.filter((event) => JSON.stringify(event).includes(secret.number))).toEqual([]);
    console.close();
  });
});
