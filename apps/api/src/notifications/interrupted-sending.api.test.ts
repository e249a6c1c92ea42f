import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageRef, MessageView } from '@parvis/contract';
import { eventually } from '../../test/eventually.js';
import { givenTicket, theTicket } from '../../test/given.js';
import { mailRelay, type MailRelay } from '../../test/mail-relay.js';
import { field } from '../../test/mail-text.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let relay: MailRelay;
let server: TestServer;
beforeAll(async () => {
  relay = await mailRelay();
  server = await testServer({ env: { SMTP_URL: relay.url } });
});
afterEach(() => relay.behave({}));
afterAll(async () => {
  await server.stop();
  await relay.stop();
});

const agent = () => server.as('superviseur');
let serial = 0;

async function answer() {
  const address = `habitant${++serial}@exemple.test`;
  const { number } = await givenTicket(server, { channel: 'phone', resident: { emails: [address] } });
  const { body } = await (
    await agent()
  ).post<MessageRef>(`/api/tickets/${number}/messages`, { text: 'C’est fait.' });
  return { number, messageId: body.messageId, address };
}
type Answer = Awaited<ReturnType<typeof answer>>;

const becomes = (sent: Answer, status: string, reason: string | null = null) =>
  eventually(async () => {
    const { body } = await (await agent()).get<MessageView>(`/api/messages/${sent.messageId}`);
    expect([body.status, body.statusReason]).toEqual([status, reason]);
  });
const promiseOf = async ({ number }: Answer) =>
  (await theTicket(server, number)).commitments.find(({ kind }) => /answer/.test(kind))?.state;

const noWorkLeft = () =>
  eventually(async () =>
    expect(
      await server.database.rows(
        `select 1 from graphile_worker.jobs where task_identifier = 'deliver-message'`,
      ),
    ).toEqual([]),
  );

/** Resolves once the relay has the whole mail and has not said 250; it goes on when told to. */
function heldAtRelay(): { reached: Promise<void>; letGo: () => void } {
  let letGo = () => undefined as void;
  const allowed = new Promise<void>((resolve) => (letGo = resolve));
  const reached = new Promise<void>((resolve) =>
    relay.behave({
      data: () => {
        resolve();
        return allowed;
      },
    }),
  );
  return { reached, letGo };
}

describe('a process that ends while it sends', () => {
  test('killed with the mail at the relay, nobody knows: it is in doubt, and is sent again by a person alone', async () => {
    const held = heldAtRelay();
    const sent = await answer();
    await held.reached;
    await server.kill();
    held.letGo(); // the relay keeps what it got; its 250 reaches nobody
    await eventually(() => expect(relay.mailsTo(sent.address)).toHaveLength(1));
    await server.start();
    await becomes(sent, 'technical-failure', 'in-doubt');
    expect(await promiseOf(sent)).toBe('running');
    await noWorkLeft();
    expect(relay.mailsTo(sent.address)).toHaveLength(1);

    expect((await (await agent()).put(`/api/messages/${sent.messageId}/delivery`, undefined)).status).toBe(
      200,
    );
    await becomes(sent, 'sent');
    expect(await promiseOf(sent)).toBe('kept');
    const ids = relay.mailsTo(sent.address).map(({ raw }) => field(raw, 'Message-ID'));
    expect(ids).toEqual(Array(2).fill(`<${sent.messageId}@demo.parvis.test>`));
  });

  test('asked to end, it hears the relay out first', async () => {
    const held = heldAtRelay();
    const sent = await answer();
    await held.reached;
    const drained = server.drain();
    await new Promise((resolve) => setTimeout(resolve, 500));
    held.letGo();
    await drained;
    await server.start();
    await becomes(sent, 'sent');
    expect(await promiseOf(sent)).toBe('kept');
    expect(relay.mailsTo(sent.address)).toHaveLength(1);
  });

  test('asked to end while the relay hangs, it does not wait for ever, and leaves the doubt to be seen', async () => {
    const held = heldAtRelay();
    const sent = await answer();
    await held.reached;
    await server.drain();
    await server.start();
    await becomes(sent, 'technical-failure', 'in-doubt');
    held.letGo();
    await noWorkLeft();
  });

  test('the database away when the relay says 250: the outcome is recorded when it is back', async () => {
    const held = heldAtRelay();
    const sent = await answer();
    await held.reached;
    await server.database.goAway();
    held.letGo();
    await eventually(() => expect(relay.mailsTo(sent.address)).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await server.database.comeBack();
    await becomes(sent, 'sent');
    expect(await promiseOf(sent)).toBe('kept');
    expect(relay.mailsTo(sent.address)).toHaveLength(1);
  });

  test('taken for dead by another process while the relay was slow: its word ends the doubt', async () => {
    const held = heldAtRelay();
    const sent = await answer();
    await held.reached;
    await server.database.rows(
      `update message set status = 'technical-failure', status_reason = 'in-doubt' where id = $1`,
      [sent.messageId],
    );
    held.letGo();
    await becomes(sent, 'sent');
    expect(await promiseOf(sent)).toBe('kept');
  });
});
