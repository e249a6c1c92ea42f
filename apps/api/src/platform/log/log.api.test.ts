import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../../../test/eventually.js';
import { testServer, type TestServer } from '../../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer({ env: { PARVIS_LOG_LEVEL: 'debug' } });
});
afterAll(() => server.stop());

interface Line {
  level: number;
  msg: string;
  requestId?: string;
  err?: Record<string, unknown>;
}
const linesOf = (requestId: string): Line[] =>
  server.warnings.map((line) => JSON.parse(line) as Line).filter((line) => line.requestId === requestId);

const open = async (requestId: string) =>
  (await server.as('accueil')).post<{ code?: string }>(
    '/api/tickets',
    {
      channel: 'desk',
      subject: 'Aide au loyer',
      description: 'Mme Chérif ne peut plus payer.',
      resident: { firstName: 'Inès', lastName: 'Chérif', emails: ['ines.cherif@exemple.test'] },
    },
    { headers: { 'x-request-id': requestId } },
  );

describe('the log', () => {
  test('has one line per request, with its number, its route and its status', async () => {
    await open('request-that-works');
    await eventually(() =>
      expect(linesOf('request-that-works')).toMatchObject([
        { msg: 'request', method: 'POST', route: '/api/tickets', status: 201, ms: expect.any(Number) },
      ]),
    );
  });

  test('of an error nobody foresaw names the fault, and says nothing of the people it met', async () => {
    await server.database.rows('alter table contact rename column text to texte');
    const { status, body } = await open('request-that-fails');
    await server.database.rows('alter table contact rename column texte to text');
    expect({ status, code: body.code }).toEqual({ status: 500, code: 'server/unexpected' });
    const [error, request] = await eventually(() => {
      const lines = linesOf('request-that-fails');
      expect(lines).toHaveLength(2);
      return lines;
    });
    expect(error).toMatchObject({ level: 50, msg: 'unexpected error', err: { code: '42703' } });
    expect(error!.err!['stack']).toContain('TicketsController.create');
    expect(request).toMatchObject({ level: 40, msg: 'request', status: 500 });
    expect(request).not.toHaveProperty('err');
    expect(server.warnings.join('\n')).not.toMatch(/Chérif|Inès|loyer|payer|ines\.cherif/);
  });
});
