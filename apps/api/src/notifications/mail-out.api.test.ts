import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageRef, MessageView } from '@parvis/contract';
import { eventually } from '../../test/eventually.js';
import { aMailText, givenTicket, handIn, theTicket } from '../../test/given.js';
import { mailRelay, refusal, type MailRelay, type RelayedMail } from '../../test/mail-relay.js';
import { bodyText, field } from '../../test/mail-text.js';
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

const agent = (account = 'superviseur') => server.as(account);
let serial = 0;

/** A file of a resident of its own, and an answer to it that is on its way. */
async function answer(text = 'Bonjour, c’est réparé.', account?: string) {
  const address = `habitante${++serial}@exemple.test`;
  const ticket = await givenTicket(server, {
    channel: 'phone',
    resident: { firstName: 'Rose', lastName: 'Weiss', emails: [address] },
  });
  const { status, body } = await (
    await agent(account)
  ).post<MessageRef>(`/api/tickets/${ticket.number}/messages`, { text });
  expect(status).toBe(201);
  return { ticket, messageId: body.messageId, address };
}
type Answer = Awaited<ReturnType<typeof answer>>;

const deliveryOf = async ({ messageId }: Answer) => {
  const { status, statusReason } = (await (await agent()).get<MessageView>(`/api/messages/${messageId}`))
    .body;
  return [status, statusReason];
};
const becomes = (sent: Answer, status: string, reason: string | null | RegExp = null) =>
  eventually(async () => {
    const expected = reason instanceof RegExp ? expect.stringMatching(reason) : reason;
    expect(await deliveryOf(sent)).toEqual([status, expected]);
  });
const promiseOf = async ({ ticket: { number } }: Answer) =>
  (await theTicket(server, number)).commitments.find(({ kind }) => /answer/.test(kind))?.state;
const theMail = (to: string): RelayedMail => {
  const mails = relay.mailsTo(to);
  expect(mails).toHaveLength(1);
  return mails[0]!;
};

describe('what becomes of an answer', () => {
  test('it is being sent until the relay has it, and keeps its promise only then', async () => {
    let say250 = () => undefined as void;
    const allowed = new Promise<void>((resolve) => (say250 = resolve));
    relay.behave({ data: () => allowed });
    const sent = await answer();
    await becomes(sent, 'sending');
    expect(await promiseOf(sent)).toBe('running');
    say250();
    await becomes(sent, 'sent');
    expect(await promiseOf(sent)).toBe('kept');
    theMail(sent.address);
  });

  test('put off by a 4xx, it is tried again later by itself and arrives once', async () => {
    relay.behave({
      recipient: () => {
        throw refusal(451, '4.7.1 greylisted');
      },
    });
    const sent = await answer();
    await becomes(sent, 'temporary-failure', 'smtp-451');
    expect(await promiseOf(sent)).toBe('running');
    const jobs = await server.database.rows(
      `select run_at > now() as later, attempts from graphile_worker.jobs where task_identifier = 'deliver-message'`,
    );
    expect(jobs).toEqual([{ later: true, attempts: 1 }]);
    relay.behave({});
    await becomes(sent, 'sent');
    theMail(sent.address);
  });

  test('put off for days, it failed for good', async () => {
    relay.behave({
      recipient: () => {
        throw refusal(452, '4.2.2 mailbox full');
      },
    });
    const sent = await answer();
    await becomes(sent, 'temporary-failure', 'smtp-452');
    await server.database.rows(
      `update graphile_worker._private_jobs set max_attempts = attempts + 1, run_at = now()`,
    );
    await becomes(sent, 'permanent-failure', 'smtp-452');
    expect(await promiseOf(sent)).toBe('running');
  });

  test('refused by a 5xx, it failed for good and kept nothing; a person may send it again', async () => {
    relay.behave({
      recipient: () => {
        throw refusal(550, '5.1.1 mailbox unknown');
      },
    });
    const sent = await answer();
    await becomes(sent, 'permanent-failure', 'smtp-550');
    expect(await promiseOf(sent)).toBe('running');
    relay.behave({});
    const again = await (
      await agent()
    ).put<MessageRef>(`/api/messages/${sent.messageId}/delivery`, undefined);
    expect(again).toMatchObject({ status: 200, body: { messageId: sent.messageId } });
    await becomes(sent, 'sent');
    expect(await promiseOf(sent)).toBe('kept');
    theMail(sent.address);
  });

  test('cut off before the whole mail was given, it is tried again', async () => {
    relay.behave({ recipient: () => relay.hangUp() });
    const sent = await answer();
    await becomes(sent, 'temporary-failure', /\w/);
    relay.behave({});
    await becomes(sent, 'sent');
    theMail(sent.address);
  });

  test('with no relay at all, it waits for one', async () => {
    await relay.stop();
    const sent = await answer();
    await becomes(sent, 'temporary-failure', 'econnrefused');
    relay = await mailRelay(Number(new URL(relay.url).port));
    await becomes(sent, 'sent');
    theMail(sent.address);
  });

  test('cut off once the whole mail was given, it is in doubt: shown, and never sent again by itself', async () => {
    relay.behave({
      data: () => {
        relay.hangUp();
        return new Promise(() => undefined);
      },
    });
    const sent = await answer();
    await becomes(sent, 'technical-failure', 'in-doubt');
    expect(await promiseOf(sent)).toBe('running');
    relay.behave({});
    await eventually(async () => {
      expect(
        await server.database.rows(
          `select 1 from graphile_worker.jobs where task_identifier = 'deliver-message'`,
        ),
      ).toEqual([]);
    });
    expect(relay.mailsTo(sent.address)).toEqual([]);
  });

  test('a relay that hangs holds up nothing that comes in', async () => {
    let goOn = () => undefined as void;
    const asked = new Promise<void>((resolve) => (goOn = resolve));
    relay.behave({ data: () => asked });
    const answers = [];
    for (let i = 0; i < 5; i++) answers.push(await answer());
    await becomes(answers[0]!, 'sending');
    expect(await handIn(server, aMailText({ subject: 'Pendant ce temps' }))).toMatchObject({
      state: 'filed',
    });
    goOn();
    for (const sent of answers) await becomes(sent, 'sent');
  });

  test('what has left, or is on its way, is not sent again', async () => {
    const sent = await answer();
    await becomes(sent, 'sent');
    const client = await agent();
    const refused = await client.refused(client.put(`/api/messages/${sent.messageId}/delivery`, undefined));
    expect(refused).toMatchObject({ status: 409, code: 'message/not-resendable' });
    const { messageId: received } = await handIn(server, aMailText());
    expect((await client.put(`/api/messages/${received}/delivery`, undefined)).status).toBe(409);
    const stranger = await agent('service');
    expect((await stranger.put(`/api/messages/${received}/delivery`, undefined)).status).toBe(404);
  });
});

describe('the mail that leaves', () => {
  test('carries who answers: name, quality, service, town (CRPA L111-2)', async () => {
    const sent = await answer('Bonjour,\n\nL’équipe est passée ce matin.\n\nBien à vous');
    await becomes(sent, 'sent');
    const text = bodyText(theMail(sent.address).raw);
    expect(text).toMatch(
      /^Bonjour,\n\nL’équipe est passée ce matin\.\n\nBien à vous\n\n-- \nHélène Marchand, responsable de la relation citoyenne\n/,
    );
    const { town_name } = await server.database.row<{ town_name: string }>(
      `select town_name from installation`,
    );
    expect(text).toContain(`${sent.ticket.service.name}\n${town_name}`);
  });

  test('has its own identifier and date, comes back to its file, and answers the thread', async () => {
    const first = '<demande-rose@exemple.test>';
    const raw = aMailText({
      from: 'Rose Weiss <rose@exemple.test>',
      messageId: first,
      subject: 'Fuite d’eau',
    });
    const ticket = await theTicket(server, (await handIn(server, raw)).ticketNumber!);
    const receipt = await eventually(() => theMail('rose@exemple.test'));
    const { body } = await (
      await agent()
    ).post<MessageRef>(`/api/tickets/${ticket.number}/messages`, { text: 'Oui.' });
    const mail = await eventually(() => {
      const found = relay.mails.find(({ raw }) => field(raw, 'Message-ID')?.includes(body.messageId));
      expect(found).toBeDefined();
      return found!;
    });
    expect([mail.from, mail.to]).toEqual([ticket.replyAddress, ['rose@exemple.test']]);
    expect(field(mail.raw, 'Message-ID')).toBe(`<${body.messageId}@demo.parvis.test>`);
    expect(field(mail.raw, 'In-Reply-To')).toBe(first);
    const acknowledgement = field(receipt.raw, 'Message-ID');
    expect(field(mail.raw, 'References')).toBe(`${first} ${acknowledgement}`);
    expect(field(mail.raw, 'From')).toMatch(/H=C3=A9l=C3=A8ne_Marchand.*<mairie@demo\.parvis\.test>$/);
    expect(field(mail.raw, 'Reply-To')).toContain(`<${ticket.replyAddress}>`);
    expect(field(mail.raw, 'Auto-Submitted')).toBeNull();
    const { date } = await server.database.row<{ date: Date }>(`select date from message where id = $1`, [
      body.messageId,
    ]);
    const seconds = Math.floor(date.getTime() / 1000);
    expect(Date.parse(field(mail.raw, 'Date')!) / 1000).toBe(seconds);
  });

  test('nothing a resident or an agent writes becomes a field of its own', async () => {
    const ticket = await givenTicket(server, {
      subject: 'Éclairage\r\nBcc: pirate@exemple.test\r\n\r\nCorps volé',
      resident: {
        firstName: 'Ève\r\nBcc: pirate@exemple.test',
        lastName: '"Dupont" <x@y.test>,',
        emails: ['eve@exemple.test'],
      },
    });
    const text = 'Bonjour\r\n.\r\nMAIL FROM:<pirate@exemple.test>\r\nBcc: pirate@exemple.test';
    await (await agent()).post(`/api/tickets/${ticket.number}/messages`, { text });
    const { raw, to } = await eventually(() => theMail('eve@exemple.test'));
    expect(to).toEqual(['eve@exemple.test']);
    expect(field(raw, 'Bcc')).toBeNull();
    expect(field(raw, 'Subject')).toMatch(/=\?UTF-8\?|Éclairage/i);
    expect(bodyText(raw)).toContain('Bonjour\n.\nMAIL FROM:<pirate@exemple.test>');
    expect(relay.mails.flatMap((mail) => mail.to)).not.toContain('pirate@exemple.test');
  });

  test('an answer to a mail whose Message-ID cannot be written leaves all the same', async () => {
    const raw = aMailText({
      from: 'zoe@exemple.test',
      messageId: '<é è@exemple.test>',
      subject: 'Identifiant bizarre',
    });
    const { ticketNumber } = await handIn(server, raw);
    await (await agent()).post(`/api/tickets/${ticketNumber}/messages`, { text: 'Bonjour Zoé.' });
    await eventually(() => expect(relay.mailsTo('zoe@exemple.test')).toHaveLength(2));
  });
});
