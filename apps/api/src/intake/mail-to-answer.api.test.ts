import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MessageRef } from '@parvis/contract';
import { eventually } from '../../test/eventually.js';
import { aMailText, sendMail, theTicket } from '../../test/given.js';
import { testServer, type TestServer } from '../../test/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

describe('from a mail to its answer and back', () => {
  test('a mail by SMTP becomes a file with a promise, is answered, and the answer to it comes back to the file', async () => {
    await sendMail(server, aMailText({ subject: 'Lampadaire éteint', messageId: '<first@exemple.test>' }));
    const number = await eventually(async () => {
      const { number } = await server.database.row<{ number: string }>(`select number from ticket`);
      return number;
    });
    const opened = await theTicket(server, number);
    expect(opened).toMatchObject({ status: 'new', channel: 'email', subject: 'Lampadaire éteint' });
    expect(opened.commitments.find(({ kind }) => kind === 'answer')).toMatchObject({ state: 'running' });

    const agent = await server.as('superviseur');
    const { status } = await agent.post<MessageRef>(`/api/tickets/${number}/messages`, {
      text: 'Bonjour, l’équipe passe mardi.',
    });
    expect(status).toBe(201);
    const answered = await eventually(async () => {
      const ticket = await theTicket(server, number);
      expect(ticket.commitments.find(({ kind }) => kind === 'answer')?.state).toBe('kept');
      return ticket;
    });

    await sendMail(server, aMailText({ subject: 'Re: Lampadaire éteint', text: 'Merci !' }), {
      to: [answered.replyAddress!],
    });
    await eventually(async () => {
      const texts = (await theTicket(server, number)).timeline.map((entry) =>
        entry.kind === 'message' ? entry.visibleText : '',
      );
      expect(texts).toContain('Merci !');
    });
    expect(await server.database.rows(`select id from ticket`)).toHaveLength(1);
  });
});
