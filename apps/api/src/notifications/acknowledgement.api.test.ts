import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { TicketView } from '@parvis/contract';
import { eventually } from '../../test/eventually.js';
import { aMailText, givenTicket, handIn, sendMail, theTicket } from '../../test/given.js';
import { mailRelay, type MailRelay, type RelayedMail } from '../../test/mail-relay.js';
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

const stateOf = ({ commitments }: TicketView, kind: string) =>
  commitments.find((one) => one.kind === kind)?.state;

/** Opens a file by mail and waits until its acknowledgement has left or been withheld. */
async function requestOf(from: string, mail: Parameters<typeof aMailText>[0] = {}): Promise<TicketView> {
  const { ticketNumber } = await handIn(server, aMailText({ from, ...mail }));
  return eventually(async () => {
    const ticket = await theTicket(server, ticketNumber!);
    expect(['kept', 'cancelled']).toContain(stateOf(ticket, 'registration-receipt'));
    return ticket;
  });
}
const lastTo = (address: string): RelayedMail => relay.mailsTo(address).at(-1)!;
const withheldBecause = async ({ id }: TicketView) =>
  (
    await server.database.rows<{ because: string }>(
      `select payload->>'because' as because from ticket_event
       where ticket_id = $1 and type = 'AcknowledgementWithheld'`,
      [id],
    )
  ).map(({ because }) => because);

describe('the accusé d’enregistrement of a new request', () => {
  test('says the number, the date and who will answer, and keeps its own promise alone', async () => {
    const ticket = await requestOf('Jeanne Roux <jeanne.roux@exemple.test>', {
      subject: 'Place de marché',
      messageId: '<jeanne-1@exemple.test>',
    });
    expect(stateOf(ticket, 'registration-receipt')).toBe('kept');
    expect(stateOf(ticket, 'answer')).toBe('running');
    const [mail, ...others] = relay.mailsTo('jeanne.roux@exemple.test');
    expect(others).toEqual([]);
    const text = bodyText(mail!.raw);
    expect(text).toContain(ticket.number);
    expect(text).toContain('Objet\u00a0: Place de marché');
    expect(text).toMatch(/vous répondra avant [a-z]+ \d+/);
    expect(text).toContain('il ne tient pas lieu de réponse');
  });

  test('says to every machine what it is, and where its answers and failures go', async () => {
    const ticket = await requestOf('karim@exemple.test', {
      messageId: '<karim-1@exemple.test>',
      subject: 'RE: re: Horaires',
    });
    const { raw, from } = lastTo('karim@exemple.test');
    expect(from).toBe(ticket.replyAddress);
    const fields = [
      'Auto-Submitted',
      'X-Auto-Response-Suppress',
      'In-Reply-To',
      'References',
      'Subject',
      'To',
    ];
    expect(fields.map((name) => field(raw, name))).toEqual([
      'auto-replied',
      'All',
      '<karim-1@exemple.test>',
      '<karim-1@exemple.test>',
      'Re: Horaires',
      'karim@exemple.test',
    ]);
    expect(field(raw, 'Reply-To')).toContain(`<${ticket.replyAddress}>`);
    expect(field(raw, 'From')).toContain('<mairie@demo.parvis.test>');
  });

  test('leaves once, however many copies of the request come in', async () => {
    const raw = aMailText({
      from: 'copies@exemple.test',
      messageId: '<copies@exemple.test>',
      subject: 'En trois copies',
    });
    await Promise.all(
      ['mairie', 'etat-civil', 'ccas'].map((box) =>
        sendMail(server, raw, { from: 'copies@exemple.test', to: [`${box}@demo.parvis.test`] }),
      ),
    );
    await eventually(async () => {
      const rows = await server.database.rows(
        `select 1 from intake where subject = 'En trois copies' and state = 'filed'`,
      );
      expect(rows).toHaveLength(3);
      expect(relay.mailsTo('copies@exemple.test')).toHaveLength(1);
    });
  });

  test('is not sent for what continues a file', async () => {
    const ticket = await requestOf('suite@exemple.test');
    await handIn(
      server,
      aMailText({ from: 'suite@exemple.test', to: ticket.replyAddress!, text: 'J’ajoute une photo.' }),
    );
    await requestOf('quelquun.dautre@exemple.test'); // what was before it in the queue has been done
    expect(relay.mailsTo('suite@exemple.test')).toHaveLength(1);
  });
});

describe('an acknowledgement is withheld', () => {
  test('from our own addresses, mailboxes and reply addresses alike', async () => {
    const { replyAddress } = await givenTicket(server);
    for (const from of [
      'CCAS@demo.parvis.test',
      replyAddress!,
      'mairie+r2026000001.aaaaaaaaaaaaaaaa@demo.parvis.test',
    ]) {
      const ticket = await requestOf(from);
      expect(await withheldBecause(ticket)).toEqual(['own-address']);
      expect(stateOf(ticket, 'answer')).toBe('running');
    }
    expect(relay.mails.flatMap(({ to }) => to).filter((to) => to.endsWith('@demo.parvis.test'))).toEqual([]);
  });

  test('beyond five an hour for one address, and the file says so', async () => {
    const tickets = [];
    for (let i = 1; i <= 7; i++) tickets.push(await requestOf('Insistant <insistant@exemple.test>'));
    expect(relay.mailsTo('insistant@exemple.test')).toHaveLength(5);
    const reasons = await Promise.all(tickets.map(withheldBecause));
    expect(reasons.flat()).toEqual(['too-many', 'too-many']);
    expect(stateOf(tickets.at(-1)!, 'registration-receipt')).toBe('cancelled');
    expect(stateOf(tickets.at(-1)!, 'answer')).toBe('running');
  });
});

describe('two robots that answer each other', () => {
  /** A robot that says nowhere what it is, and answers everything it gets. */
  const robotAt = (robot: string, answerTo: (received: RelayedMail) => string) => {
    const speak = (to: string) =>
      sendMail(server, aMailText({ from: robot, to, subject: 'Votre message' }), { from: robot, to: [to] });
    relay.behave({
      data: (received) => {
        if (received.to.includes(robot)) setImmediate(() => void speak(answerTo(received)));
      },
    });
    return speak('mairie@demo.parvis.test');
  };
  const allDone = (robot: string, mails: number) =>
    eventually(async () => {
      const rows = await server.database.rows(
        `select 1 from intake where state = 'filed' and envelope_from = $1`,
        [robot],
      );
      expect(rows).toHaveLength(mails);
      expect(await server.database.rows(`select 1 from graphile_worker.jobs`)).toEqual([]);
      expect(await server.database.rows(`select 1 from ticket_event where relayed_at is null`)).toEqual([]);
    });

  test('one that opens a new thread each time is soon left alone', async () => {
    await robotAt('robot@absence.test', () => 'mairie@demo.parvis.test');
    await allDone('robot@absence.test', 6);
    expect(relay.mailsTo('robot@absence.test')).toHaveLength(5);
  });

  test('one that answers in the thread is acknowledged once', async () => {
    await robotAt('automate@absence.test', ({ raw }) => field(raw, 'Reply-To')!.replace(/^.*<|>$/g, ''));
    await allDone('automate@absence.test', 2);
    expect(relay.mailsTo('automate@absence.test')).toHaveLength(1);
  });
});
