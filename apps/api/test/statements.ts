import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Answer, ApiClient } from './api-client.js';
import { eventually } from './eventually.js';
import type { TestServer } from './test-server.js';

/** The environment of a server that tells its statements: `testServer({ env: TELLING })`. */
export const TELLING = { PARVIS_LOG_LEVEL: 'trace' };

type Ask = (client: ApiClient, options: { headers: Record<string, string> }) => Promise<Answer<unknown>>;

interface Line {
  msg: string;
  requestId?: string;
  sql?: string;
  statements?: number;
}

/** What one request sent to the database, in order; that of the house meanwhile is not counted. */
export async function statementsOf(server: TestServer, account: string, ask: Ask): Promise<string[]> {
  const id = randomUUID();
  const answer = await ask(await server.as(account), { headers: { 'x-request-id': id } });
  expect(answer.status).toBeLessThan(300);
  return eventually(() => {
    const lines = server.warnings.filter((line) => line.includes(id)).map((line) => JSON.parse(line) as Line);
    const end = lines.find(({ msg }) => msg === 'request');
    if (!end) throw new Error('the request has not been logged yet');
    const sent = lines.flatMap(({ sql }) => (sql === undefined ? [] : [sql]));
    expect(sent).toHaveLength(end.statements!);
    return Promise.resolve(sent);
  });
}
