import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { IntakePage, IntakeView, TicketView } from '@parvis/contract';
import { act, done } from '../../test/act.js';
import { eventually } from '../../test/eventually.js';
import { aMailText, givenTicket, handIn, sendMail, settled, theTicket } from '../../test/given.js';
import { aBounce, aProseBounce, MACHINES } from '../../test/machines.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const agent = () => server.as('superviseur');
const tickets = async () =>
  (await server.database.row<{ n: number }>(`select count(*)::int as n from ticket`)).n;

describe('mail of machines about nothing we know', () => {
  test.each([
    ...MACHINES.map(([what, kind, mail]) => [what, kind, aMailText(mail)] as const),
    [
      'a bounce of something we never sent',
      'bounce',
      aBounce({ to: 'mairie@demo.parvis.test', of: '<x@y.test>' }),
    ],
    ['a bounce in prose', 'bounce', aProseBounce({ to: 'mairie@demo.parvis.test' })],
  ] as const)(
    '%s is held with its reason, opens nothing and is answered nothing',
    async (_what, kind, raw) => {
      const before = await tickets();
      const view = await handIn(server, raw);
      expect(view).toMatchObject({ state: 'held', kind, ticketNumber: null, messageId: null });
      const { body } = await (await agent()).get<IntakePage>('/api/intake?state=held');
      expect(body.items.find(({ id }) => id === view.id)?.problem).toMatch(/\w/);
      expect(await tickets()).toBe(before);
    },
  );

  test('a null return path is enough, whatever the mail looks like', async () => {
    await sendMail(server, aMailText({ subject: 'Bonjour de nulle part' }), { from: '' });
    const { id } = await eventually(() =>
      server.database.row<{ id: string }>(`select id from intake where subject = 'Bonjour de nulle part'`),
    );
    expect(await settled(server, id)).toMatchObject({ state: 'held', kind: 'auto-reply' });
  });

  test('a person who reads one may make a request of it, which is promised an answer and not acknowledged', async () => {
    const raw = aMailText({ subject: 'Pétition du collège', headers: ['Precedence: bulk'] });
    const { id } = await handIn(server, raw);
    expect((await (await agent()).put<IntakeView>(`/api/intake/${id}/retry`, undefined)).status).toBe(200);
    const filed = await settled(server, id);
    expect(filed).toMatchObject({ state: 'filed', kind: 'message' });
    const { commitments, timeline } = await theTicket(server, filed.ticketNumber!);
    expect(commitments.map(({ kind }) => kind)).toContain('answer');
    expect(commitments.map(({ kind }) => kind)).not.toContain('registration-receipt');
    expect(timeline.filter((entry) => entry.kind === 'message')).toMatchObject([{ automatic: false }]);
  });
});

describe('mail of machines on a file', () => {
  const onFile = async (ticket: TicketView, raw: string): Promise<TicketView> => {
    expect(await handIn(server, raw)).toMatchObject({ state: 'filed', ticketNumber: ticket.number });
    return theTicket(server, ticket.number);
  };

  test.each(MACHINES)('%s is kept in its story and changes nothing', async (_what, _kind, mail) => {
    const ticket = await givenTicket(server);
    const after = await onFile(ticket, aMailText({ ...mail, to: ticket.replyAddress! }));
    expect(after.timeline.flatMap((entry) => (entry.kind === 'message' ? [entry.automatic] : []))).toEqual([
      true,
    ]);
    expect([after.status, after.commitments]).toEqual([ticket.status, ticket.commitments]);
  });

  test('none opens again what was closed, nor ends a wait', async () => {
    const [closed, waiting] = [await givenTicket(server), await givenTicket(server)];
    await done(act(server, closed.number, 'closure', { reason: 'no-action' }));
    await done(
      act(server, waiting.number, 'pause', { reason: 'waiting-resident', question: 'À quelle adresse ?' }),
    );
    for (const [, , mail] of MACHINES) {
      await onFile(closed, aMailText({ ...mail, to: closed.replyAddress! }));
      await onFile(waiting, aMailText({ ...mail, to: waiting.replyAddress! }));
    }
    expect(await theTicket(server, closed.number)).toMatchObject({
      status: 'closed',
      closingReason: 'no-action',
    });
    expect(await theTicket(server, waiting.number)).toMatchObject({ status: 'waiting-resident' });
  });

  test('an agent who answers is not made to answer a machine: the thread goes on from the person', async () => {
    const { ticketNumber } = await handIn(server, aMailText({ messageId: '<personne@exemple.test>' }));
    const ticket = await theTicket(server, ticketNumber!);
    const headers = ['Auto-Submitted: auto-replied'];
    await onFile(
      ticket,
      aMailText({ from: 'robot@absence.test', to: ticket.replyAddress!, subject: 'Absent', headers }),
    );
    await (await agent()).post(`/api/tickets/${ticket.number}/messages`, { text: 'Bonjour, c’est réparé.' });
    const answer = await server.database.row(
      `select recipients->0->>'address' as to, in_reply_to, subject from message
       where ticket_id = $1 and purpose = 'answer'`,
      [ticket.id],
    );
    expect(answer).toEqual({
      to: 'lucie.moreau@exemple.test',
      in_reply_to: '<personne@exemple.test>',
      subject: 'Re: Lampadaire éteint',
    });
  });
});
