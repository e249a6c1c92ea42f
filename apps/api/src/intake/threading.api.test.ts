import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import type { MessageRef, TicketView } from '@parvis/contract';
import { act, done } from '../../test/act.js';
import { eventually } from '../../test/eventually.js';
import { aMailText, givenTicket, handIn, sendMail, theTicket } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const agent = () => server.as('superviseur');
let serial = 0;

/** A file opened by a mail and answered, as most are. */
async function answeredFile(): Promise<{ ticket: TicketView; requestId: string; answerId: string }> {
  const requestId = `<demande-${++serial}@exemple.test>`;
  const { ticketNumber } = await handIn(
    server,
    aMailText({ messageId: requestId, subject: `Haie ${serial}` }),
  );
  await (
    await agent()
  ).post<MessageRef>(`/api/tickets/${ticketNumber}/messages`, { text: 'Nous passons jeudi.' });
  const ticket = await eventually(async () => {
    const found = await theTicket(server, ticketNumber!);
    expect(found.commitments.find(({ kind }) => kind === 'answer')?.state).toBe('kept');
    return found;
  });
  const { rfc_message_id } = await server.database.row<{ rfc_message_id: string }>(
    `select rfc_message_id from message where ticket_id = $1 and purpose = 'answer'`,
    [ticket.id],
  );
  return { ticket, requestId, answerId: rfc_message_id };
}

const close = ({ number }: TicketView) => done(act(server, number, 'closure', { reason: 'done' }));
const runningAnswers = ({ commitments }: TicketView) =>
  commitments.filter(({ kind, state }) => kind === 'answer' && state === 'running');
const textsOf = ({ timeline }: TicketView) =>
  timeline.flatMap((entry) =>
    entry.kind === 'message' && entry.direction === 'in' ? [entry.visibleText] : [],
  );

describe('which file a mail continues', () => {
  test('the one whose reply address it was sent to', async () => {
    const { ticket } = await answeredFile();
    const view = await handIn(
      server,
      aMailText({ to: ticket.replyAddress!, subject: 'Autre sujet', text: 'Merci' }),
    );
    expect(view.ticketNumber).toBe(ticket.number);
    expect(textsOf(await theTicket(server, ticket.number))).toContain('Merci');
  });

  test('else the one of the message it answers, or of any it refers to', async () => {
    const { ticket, requestId, answerId } = await answeredFile();
    const numbers = [];
    for (const headers of [
      [`In-Reply-To: ${answerId}`],
      [`References: <autre@exemple.test> ${requestId} <inconnu@exemple.test>`],
      [`In-Reply-To: <inconnu@exemple.test>`, `References: ${answerId}`],
    ])
      numbers.push((await handIn(server, aMailText({ headers, subject: 'Re: Haie' }))).ticketNumber);
    expect(numbers).toEqual(Array(3).fill(ticket.number));
  });

  test('the reply address outweighs the references of another file', async () => {
    const [a, b] = [await answeredFile(), await answeredFile()];
    const headers = [`In-Reply-To: ${b.answerId}`, `References: ${b.requestId} ${b.answerId}`];
    const view = await handIn(server, aMailText({ to: a.ticket.replyAddress!, headers }));
    expect(view.ticketNumber).toBe(a.ticket.number);
  });

  test('the reply address in the envelope counts, whatever the fields say', async () => {
    const { ticket } = await answeredFile();
    const raw = aMailText({ to: 'Destinataires inconnus:;', subject: 'Sans destinataire visible' });
    await sendMail(server, raw, { to: [ticket.replyAddress!.toUpperCase()] });
    await eventually(async () => {
      const { number } = await server.database.row<{ number: string }>(
        `select t.number from intake i join ticket t on t.id = i.ticket_id where i.subject = 'Sans destinataire visible'`,
      );
      expect(number).toBe(ticket.number);
    });
  });

  test('a reply address beside another mailbox keeps the mail in its file, whichever copy is read first', async () => {
    const { ticket } = await answeredFile();
    for (let i = 0; i < 5; i++) {
      const subject = `Copie à l’état civil ${i}`;
      await sendMail(server, aMailText({ subject, to: 'moi@exemple.test' }), {
        to: ['etat-civil@demo.parvis.test', ticket.replyAddress!],
      });
      await eventually(async () => {
        const rows = await server.database.rows<{ number: string }>(
          `select t.number from intake i join ticket t on t.id = i.ticket_id where i.subject = $1`,
          [subject],
        );
        expect(rows.map(({ number }) => number)).toEqual([ticket.number, ticket.number]);
      });
    }
  });

  test('never the one whose number a subject, a text or a forged address names', async () => {
    const { ticket } = await answeredFile();
    const digits = ticket.number.replace('-', '');
    const views = [];
    for (const mail of [
      { subject: `Re: [${ticket.number}] Haie` },
      {
        text: `Dossier ${ticket.number}, ${ticket.replyAddress!.replace(/\.\w{16}@/, '.aaaaaaaaaaaaaaaa@')}`,
      },
      { to: `mairie+r${digits}.aaaaaaaaaaaaaaaa@demo.parvis.test, mairie@demo.parvis.test` },
      { to: `mairie+r${digits}@demo.parvis.test, mairie@demo.parvis.test` },
      { to: ticket.replyAddress!.replace('mairie+', 'ccas+') },
    ])
      views.push(await handIn(server, aMailText(mail)));
    const numbers = views.map(({ ticketNumber }) => ticketNumber);
    expect(numbers).not.toContain(ticket.number);
    expect(new Set(numbers).size).toBe(5);
  });
});

describe('a mail on a file', () => {
  test('by another address is kept there under the name of who wrote it; the resident is who is answered', async () => {
    const { ticket } = await answeredFile();
    const from = 'Paul Garcin <paul.garcin@exemple.test>';
    await handIn(server, aMailText({ from, to: ticket.replyAddress!, text: 'Je suis le voisin du 14.' }));
    await (
      await agent()
    ).post(`/api/tickets/${ticket.number}/messages`, { text: 'Nous repassons vendredi.' });
    const { timeline, resident } = await theTicket(server, ticket.number);
    const told = timeline.flatMap((entry) =>
      entry.kind === 'message' ? [{ by: entry.author.name, to: entry.to, text: entry.visibleText }] : [],
    );
    expect(told.at(-2)).toMatchObject({ by: 'Paul Garcin', text: 'Je suis le voisin du 14.' });
    expect(told.at(-1)).toMatchObject({
      to: ['lucie.moreau@exemple.test'],
      text: 'Nous repassons vendredi.',
    });
    expect(resident).toMatchObject({ name: 'Lucie Moreau', emails: ['lucie.moreau@exemple.test'] });
  });

  test('on a file of nobody, it is who wrote that is answered, by the name they give', async () => {
    const { number } = await givenTicket(server, { channel: 'phone', resident: { phones: ['0612345678'] } });
    const { replyAddress } = await theTicket(server, number);
    await handIn(
      server,
      aMailText({ from: 'Marc Petit <marc@exemple.test>', to: replyAddress!, text: 'C’est moi.' }),
    );
    await (await agent()).post(`/api/tickets/${number}/messages`, { text: 'Bien noté.' });
    const { recipients } = await server.database.row<{ recipients: object[] }>(
      `select m.recipients from message m join ticket t on t.id = m.ticket_id where t.number = $1 and direction = 'out'`,
      [number],
    );
    expect(recipients).toEqual([{ name: 'Marc Petit', address: 'marc@exemple.test' }]);
  });

  test('is owed an answer, once', async () => {
    const { ticket } = await answeredFile();
    expect(runningAnswers(ticket)).toEqual([]);
    for (const text of ['Personne n’est venu.', 'Toujours personne.'])
      await handIn(server, aMailText({ to: ticket.replyAddress!, text }));
    expect(runningAnswers(await theTicket(server, ticket.number))).toHaveLength(1);
  });

  test('that was closed opens it again, and the answer is owed from the receipt of that mail', async () => {
    const { ticket } = await answeredFile();
    await close(ticket);
    const { id } = await handIn(
      server,
      aMailText({ to: ticket.replyAddress!, text: 'Le problème est revenu.' }),
    );
    const reopened = await theTicket(server, ticket.number);
    expect([reopened.status, reopened.closingReason, reopened.closedAt]).toEqual(['open', null, null]);
    const { received_at } = await server.database.row<{ received_at: Date }>(
      `select received_at from intake where id = $1`,
      [id],
    );
    expect(runningAnswers(reopened).map(({ startedAt }) => startedAt)).toEqual([received_at.toISOString()]);
    expect(reopened.timeline.map((entry) => (entry.kind === 'event' ? entry.type : ''))).toContain(
      'TicketReopened',
    );
  });

  test('two at once are both kept, and it is reopened once', async () => {
    const { ticket } = await answeredFile();
    await close(ticket);
    const texts = ['Première réponse', 'Seconde réponse'];
    await Promise.all(texts.map((text) => handIn(server, aMailText({ to: ticket.replyAddress!, text }))));
    const after = await theTicket(server, ticket.number);
    expect(textsOf(after)).toEqual(expect.arrayContaining(texts));
    const reopenings = after.timeline.filter(
      (entry) => entry.kind === 'event' && entry.type === 'TicketReopened',
    );
    expect(reopenings).toHaveLength(1);
    expect(runningAnswers(after)).toHaveLength(1);
  });

  test('that waits for the resident ends the wait', async () => {
    const { ticket } = await answeredFile();
    await handIn(server, aMailText({ to: ticket.replyAddress!, text: 'Il y a aussi un arbre.' }));
    await done(act(server, ticket.number, 'pause', { reason: 'waiting-resident', question: 'Quel arbre ?' }));
    expect(await theTicket(server, ticket.number)).toMatchObject({ status: 'waiting-resident' });
    await handIn(server, aMailText({ to: ticket.replyAddress!, text: 'Le tilleul.' }));
    const after = await theTicket(server, ticket.number);
    expect(after.status).toBe('open');
    expect(runningAnswers(after)).toHaveLength(1);
  });

  test('that does not exist any more, or never did, becomes a request of its own', async () => {
    const address = signedAddress('mairie@demo.parvis.test', '2019-000042');
    const raw = aMailText({ to: address, subject: 'Re: Ma demande de 2019' });
    await sendMail(server, raw, { to: [address] });
    const opened = await eventually(() =>
      server.database.row<{ number: string }>(
        `select number from ticket where subject = 'Re: Ma demande de 2019'`,
      ),
    );
    expect((await theTicket(server, opened.number)).channel).toBe('email');
  });
});

/** What the house would have signed (the tests know its secret). */
function signedAddress(mailbox: string, number: string): string {
  const digest = createHmac('sha256', 'a secret of the tests, long enough')
    .update(`reply-address ${mailbox} ${number}`)
    .digest();
  const signature = Array.from(
    digest.subarray(0, 16),
    (byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte & 31],
  ).join('');
  return mailbox.replace('@', `+r${number.replace('-', '')}.${signature}@`);
}
