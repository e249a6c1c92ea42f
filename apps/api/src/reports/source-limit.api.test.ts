import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paths, type Problem, type ProofChallenge } from '@parvis/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { REPORT, reporting, type Reporting } from '../../test/report.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
let send: Reporting;
beforeAll(async () => {
  server = await testServer({ env: { PARVIS_TRUST_PROXY: '1' } });
  send = reporting(server);
});
afterAll(() => server.stop());

const count = async (): Promise<number> =>
  (await server.database.row<{ n: number }>(`select count(*)::int as n from ticket`)).n;
const codeOf = ({ body }: { body: unknown }) => (body as Problem).code;

/** What a browser does for a report, as the widget writes it. */
async function worked(): Promise<string> {
  const { body: challenge } = await server.anonymous.get<ProofChallenge>(paths.proof);
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** Sends what an address may send without being asked for anything, and the one more a minute. */
async function fill(address: string): Promise<void> {
  for (let i = 0; i < 11; i++) {
    const { status } = await send.json(REPORT, { address });
    expect(status).toBe(201);
  }
}

describe('one source', () => {
  const address = '192.0.2.50';

  test('may send ten an hour, then one a minute; refusals and repeats take nothing from it', async () => {
    for (let i = 0; i < 12; i++) await send.json({ ...REPORT, topic: 'licornes' }, { address });
    const key = 'bus';
    const [first, again] = [
      await send.json(REPORT, { address, key }),
      await send.json(REPORT, { address, key }),
    ];
    expect(again.body).toEqual(first.body);
    for (let i = 0; i < 10; i++) expect((await send.json(REPORT, { address })).status).toBe(201);
    const { status, headers, body } = await send.json(REPORT, { address });
    expect(status).toBe(429);
    expect(body).toMatchObject({ code: 'report/proof-needed', details: { challengeUrl: paths.proof } });
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await send.json(REPORT, { address: '192.0.2.51' })).status).toBe(201);
  });

  test('sends on when its browser has worked for it', async () => {
    const before = await count();
    const { status } = await send.json({ ...REPORT, altcha: await worked() }, { address });
    expect(status).toBe(201);
    expect(await count()).toBe(before + 1);
  });

  test('is one report however often it is sent, worked for again or not', async () => {
    const sent = await send.json({ ...REPORT, altcha: await worked() }, { address, key: 'again' });
    const again = await send.json({ ...REPORT, altcha: await worked() }, { address, key: 'again' });
    expect(again).toMatchObject({ status: 201, body: sent.body });
  });
});

describe('work', () => {
  const address = '192.0.2.60';
  beforeAll(() => fill(address));
  const refusal = async (altcha: string) => codeOf(await send.json({ ...REPORT, altcha }, { address }));

  test('lets one report through, not two', async () => {
    const altcha = await worked();
    const both = await Promise.all([1, 2].map(() => send.json({ ...REPORT, altcha }, { address })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 429]);
    expect(await refusal(altcha)).toBe('report/proof-needed');
  });

  test('is not lost on a report that is refused', async () => {
    const altcha = await worked();
    expect(codeOf(await send.json({ ...REPORT, topic: 'licornes', altcha }, { address }))).toBe(
      'ticket/unknown-topic',
    );
    expect((await send.json({ ...REPORT, altcha }, { address })).status).toBe(201);
  });

  test('made up, half done, or made easier by who does it, is none', async () => {
    const { challenge, solution } = JSON.parse(Buffer.from(await worked(), 'base64').toString()) as {
      challenge: ProofChallenge;
      solution: { counter: number; derivedKey: string };
    };
    const forged = (change: object) =>
      Buffer.from(JSON.stringify({ challenge, solution, ...change })).toString('base64');
    const parameters = { ...challenge.parameters, keyPrefix: '', cost: 1 };
    for (const altcha of [
      'bm90aGluZw==',
      'not base64 at all',
      forged({ solution: null }),
      forged({ solution: { ...solution, counter: solution.counter + 1, derivedKey: '00' } }),
      forged({ challenge: { ...challenge, parameters } }),
      forged({ challenge: { parameters: { nonce: {} } } }),
    ]) {
      expect(await refusal(altcha)).toBe('report/proof-needed');
    }
  });
});
