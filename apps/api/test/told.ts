import { expect } from '@jest/globals';
import { eventually } from './eventually.js';
import type { MailRelay, RelayedMail } from './mail-relay.js';
import type { TestServer } from './test-server.js';

/** Jobs that wait their minutes run now. */
export async function hurry(server: TestServer): Promise<void> {
  await server.database.rows(
    `update graphile_worker._private_jobs set run_at = now() where task_id in (
       select id from graphile_worker._private_tasks where identifier in ('tell-resident', 'acknowledge-reception'))`,
  );
}

/** Everything that happened has been relayed, and every job it brought about is done. */
export async function allTold(server: TestServer): Promise<void> {
  await eventually(async () => {
    await hurry(server);
    const left = await server.database.rows(
      `select 1 from ticket_event where relayed_at is null union all select 1 from graphile_worker._private_jobs`,
    );
    expect(left).toEqual([]);
  });
}

/** Mails taken for an address once the house has nothing more to say. */
export async function toldTo(server: TestServer, relay: MailRelay, address: string): Promise<RelayedMail[]> {
  await allTold(server);
  return relay.mailsTo(address);
}
