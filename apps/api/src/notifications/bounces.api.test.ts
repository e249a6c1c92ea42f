import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CommitmentView, MessageRef, TicketView } from '@parvis/contract';
import { eventually } from '../../test/eventually.js';
import { aMailText, givenTicket, handIn, theTicket, timeIs } from '../../test/given.js';
import { aBounce, aProseBounce } from '../../test/machines.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const agent = () => server.as('superviseur');
const answerPromise = ({ commitments }: TicketView): CommitmentView =>
  commitments.find(({ kind }) => kind === 'answer')!;

interface Answered {
  ticket: TicketView;
  messageId: string;
  rfcId: string;
}

/** A file whose promise to answer has been kept by a message that left. */
async function answered(): Promise<Answered> {
  const { number } = await givenTicket(server, { topic: undefined });
  return answerAgain(number);
}

async function answerAgain(number: string): Promise<Answered> {
  const { body } = await (
    await agent()
  ).post<MessageRef>(`/api/tickets/${number}/messages`, {
    text: 'Bonjour, la réparation est prévue mardi.',
  });
  const ticket = await eventually(async () => {
    const found = await theTicket(server, number);
    expect(answerPromise(found).state).toBe('kept');
    expect(statusOf(found, body.messageId)[0]).toBe('sent');
    return found;
  });
  const { rfc_message_id } = await server.database.row<{ rfc_message_id: string }>(
    `select rfc_message_id from message where id = $1`,
    [body.messageId],
  );
  return { ticket, messageId: body.messageId, rfcId: rfc_message_id };
}

const statusOf = ({ timeline }: TicketView, messageId: string) => {
  const entry = timeline.find((one) => one.kind === 'message' && one.messageId === messageId);
  return entry?.kind === 'message' ? [entry.status, entry.statusReason] : [];
};

const eventsOf = ({ ticket }: Answered, type: string) =>
  server.database.rows(`select 1 from ticket_event where ticket_id = $1 and type = $2`, [ticket.id, type]);

/** The file after this mail came to its reply address. */
async function after({ ticket }: Answered, raw: string): Promise<TicketView> {
  expect(await handIn(server, raw)).toMatchObject({ state: 'filed', ticketNumber: ticket.number });
  return theTicket(server, ticket.number);
}

describe('an answer that comes back for good', () => {
  test('owes its promise again, on its first date, and says so in the story', async () => {
    const sent = await answered();
    const first = answerPromise(sent.ticket);
    const ticket = await after(sent, aBounce({ to: sent.ticket.replyAddress!, of: sent.rfcId }));
    expect(answerPromise(ticket)).toMatchObject({ state: 'running', dueAt: first.dueAt, keptAt: null });
    expect(statusOf(ticket, sent.messageId)).toEqual(['permanent-failure', '5.1.1']);
    const story = ticket.timeline.flatMap((entry) => (entry.kind === 'event' ? [entry.type] : []));
    expect(story.at(-1)).toBe('CommitmentRevived');
    expect(ticket.timeline.filter((entry) => entry.kind === 'message').at(-1)).toMatchObject({
      automatic: true,
    });
  });

  test.each([
    ['copies the headers of what it returns', true],
    ['names the address alone', false],
  ])('in prose that %s, too', async (_what, copies) => {
    const sent = await answered();
    const raw = aProseBounce({ to: sent.ticket.replyAddress!, ...(copies && { of: sent.rfcId }) });
    const ticket = await after(sent, raw);
    expect(answerPromise(ticket).state).toBe('running');
    expect(statusOf(ticket, sent.messageId)).toEqual(['permanent-failure', '5.1.1']);
  });

  test('told twice, it is noted once', async () => {
    const sent = await answered();
    const raw = aBounce({ to: sent.ticket.replyAddress!, of: sent.rfcId });
    await after(sent, raw);
    const ticket = await after(sent, raw.replace('mx.exemple.test', 'mx2.exemple.test'));
    expect(ticket.timeline.filter((entry) => entry.kind === 'message')).toHaveLength(3);
    expect(await eventsOf(sent, 'MessageFailed')).toHaveLength(1);
  });

  test('once the due date has passed, its promise is broken, once', async () => {
    const sent = await answered();
    await timeIs(server, new Date(Date.parse(answerPromise(sent.ticket).dueAt!) + 60_000));
    await after(sent, aBounce({ to: sent.ticket.replyAddress!, of: sent.rfcId }));
    await eventually(async () => {
      expect(answerPromise(await theTicket(server, sent.ticket.number)).state).toBe('broken');
    });
    expect(await eventsOf(sent, 'CommitmentBroken')).toHaveLength(1);
    await timeIs(server, new Date());
  });

  test('is sent again by a person under the same Message-ID, which keeps the promise', async () => {
    const sent = await answered();
    await after(sent, aBounce({ to: sent.ticket.replyAddress!, of: sent.rfcId }));
    const again = await (
      await agent()
    ).put<MessageRef>(`/api/messages/${sent.messageId}/delivery`, undefined);
    expect(again.status).toBe(200);
    await eventually(async () => {
      const ticket = await theTicket(server, sent.ticket.number);
      expect(statusOf(ticket, sent.messageId)).toEqual(['sent', null]);
      expect(answerPromise(ticket).state).toBe('kept');
    });
  });

  test('takes back its own promise alone, not what a later answer kept', async () => {
    const first = await answered();
    await handIn(server, aMailText({ to: first.ticket.replyAddress!, text: 'Et la seconde lampe ?' }));
    const second = await eventually(() => answerAgain(first.ticket.number));
    const ticket = await after(first, aBounce({ to: first.ticket.replyAddress!, of: first.rfcId }));
    expect(statusOf(ticket, second.messageId)[0]).toBe('sent');
    const states = ticket.commitments.filter(({ kind }) => kind === 'answer').map(({ state }) => state);
    expect(states.toSorted()).toEqual(['kept', 'running']);
  });
});

describe('a bounce that takes nothing back', () => {
  test('a delay', async () => {
    const sent = await answered();
    const raw = aBounce({
      to: sent.ticket.replyAddress!,
      of: sent.rfcId,
      action: 'delayed',
      status: '4.4.1',
    });
    const ticket = await after(sent, raw);
    expect([answerPromise(ticket).state, ...statusOf(ticket, sent.messageId)]).toEqual([
      'kept',
      'sent',
      null,
    ]);
  });

  test('a delivery receipt', async () => {
    const sent = await answered();
    const raw = aBounce({
      to: sent.ticket.replyAddress!,
      of: sent.rfcId,
      action: 'delivered',
      status: '2.0.0',
    });
    const ticket = await after(sent, raw);
    expect([answerPromise(ticket).state, ...statusOf(ticket, sent.messageId)]).toEqual([
      'kept',
      'sent',
      null,
    ]);
  });

  test('one that names the answer of another file', async () => {
    const [here, elsewhere] = [await answered(), await answered()];
    await after(here, aBounce({ to: here.ticket.replyAddress!, of: elsewhere.rfcId }));
    for (const { ticket } of [here, elsewhere])
      expect(answerPromise(await theTicket(server, ticket.number)).state).toBe('kept');
  });

  test('one in prose about an address nobody wrote to', async () => {
    const sent = await answered();
    const ticket = await after(
      sent,
      aProseBounce({ to: sent.ticket.replyAddress!, recipient: 'autre@exemple.test' }),
    );
    expect(answerPromise(ticket).state).toBe('kept');
  });

  test('a second bounce of an answer sent again, once another one has kept the promise', async () => {
    const first = await answered();
    const bounce = aBounce({ to: first.ticket.replyAddress!, of: first.rfcId });
    await after(first, bounce);
    await answerAgain(first.ticket.number);
    await (await agent()).put<MessageRef>(`/api/messages/${first.messageId}/delivery`, undefined);
    await eventually(async () => {
      expect(statusOf(await theTicket(server, first.ticket.number), first.messageId)[0]).toBe('sent');
    });
    const ticket = await after(first, bounce.replace('mx.exemple.test', 'mx2.exemple.test'));
    expect(statusOf(ticket, first.messageId)[0]).toBe('permanent-failure');
    expect(answerPromise(ticket).state).toBe('kept');
  });
});
