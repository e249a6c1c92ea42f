import type { TicketRef } from '@parvis/contract';
import type { Answer } from './api-client.js';
import { theTicket } from './given.js';
import type { TestServer } from './test-server.js';

interface Options {
  as?: string;
  /** the version the agent saw; the last one unless told otherwise */
  seen?: number;
}

/** What an agent does to a file by changing one of its nouns; `undefined` as a body undoes it (DELETE). */
export async function act(
  server: TestServer,
  number: string,
  noun:
    | 'incident'
    | 'qualification'
    | 'assignment'
    | 'pause'
    | 'acknowledgement'
    | 'announcement'
    | 'resolution'
    | 'forwarding'
    | 'closure',
  body: object | undefined,
  { as = 'superviseur', seen }: Options = {},
): Promise<Answer<TicketRef>> {
  const agent = await server.as(as);
  const path = `/api/tickets/${number}/${noun}`;
  const based = (ifMatch: number): Promise<Answer<TicketRef>> =>
    body === undefined ? agent.delete(path, { ifMatch }) : agent.put(path, body, { ifMatch });
  if (seen !== undefined) return based(seen);
  for (;;) {
    const answer = await based((await theTicket(server, number)).version);
    if (answer.status !== 412) return answer; // the house itself may have moved it since: a message left, a wait ended
  }
}

/** An act that must succeed for the test to mean anything. */
export async function done(acting: Promise<Answer<TicketRef>>): Promise<TicketRef> {
  const { status, body } = await acting;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

export async function accountId(server: TestServer, account: string): Promise<string> {
  const email = `${account}@demo.parvis.test`;
  return (await server.database.row<{ id: string }>('select id from account where email = $1', [email])).id;
}
