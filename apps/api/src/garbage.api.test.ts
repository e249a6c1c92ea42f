import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { givenTicket } from '../test/given.js';
import { testServer, type TestServer } from '../test/test-server.js';
import type { ApiClient } from '../test/api-client.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({
    env: { PARVIS_WORKER: 'off' },
    within: ['sh', '-c', 'exec "$0" --trace-gc "$1"'],
  });
  for (let file = 0; file < 30; file++) await givenTicket(server);
});
afterAll(() => server.stop());

/** megabytes before and after, as V8 says once it has gathered: `Scavenge 88.1 (111.4) -> 78.6 (113.1) MB, …` */
const GATHERED = /(Scavenge|Mark-Compact).*? ([\d.]+) \([\d.]+\) -> ([\d.]+) /;

interface Gathering {
  young: boolean;
  before: number;
  after: number;
}

const gatherings = (lines: string[]): Gathering[] =>
  lines
    .map((line) => GATHERED.exec(line))
    .filter((match) => match !== null)
    .map(([, how, before, after]) => ({
      young: how === 'Scavenge',
      before: Number(before),
      after: Number(after),
    }));

/** Of all that was made between two gatherings of the young, the share that was kept. */
function shareKept(each: Gathering[]): number {
  const spans = each.slice(1).map((next, index) => ({ from: each[index]!, to: next }));
  const young = spans.filter(({ from, to }) => from.young && to.young);
  const sum = (of: (span: { from: Gathering; to: Gathering }) => number) =>
    young.reduce((total, span) => total + of(span), 0);
  return sum(({ from, to }) => to.after - from.after) / sum(({ from, to }) => to.before - from.after);
}

const opening = {
  channel: 'phone',
  service: 'voirie',
  topic: 'nid-de-poule',
  subject: 'Nid-de-poule devant l’école',
  description: 'Un trou s’est ouvert dans la chaussée cette semaine.',
};

const ASKED: [string, (agent: ApiClient) => Promise<{ status: number }>][] = [
  ['a list', (agent) => agent.get('/api/tickets?status=new,open&limit=50')],
  ['counters', (agent) => agent.get('/api/engagements/queues')],
  ['a file opened', (agent) => agent.post('/api/tickets', opening, { key: randomUUID() })],
];

// A fifth of it lived on until everything was looked through, whatever was asked (ADR 36).
test.each(ASKED)('what %s has read dies with it', async (_name, ask) => {
  const agent = await server.as('superviseur');
  const askTimes = async (times: number) => {
    for (let time = 0; time < times; time++) expect((await ask(agent)).status).toBeLessThan(300);
  };
  // code that is called often is compiled, and it is compiled code that kept the most
  await askTimes(1500);
  const from = server.warnings.length;
  while (gatherings(server.warnings.slice(from)).length < 12) await askTimes(50);
  expect(shareKept(gatherings(server.warnings.slice(from)))).toBeLessThan(0.05);
});
