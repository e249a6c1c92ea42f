import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dovecotIsHere, threadsOf } from '../../test/dovecot.js';
import { eventually } from '../../test/eventually.js';
import { aMailText, sendMail } from '../../test/given.js';
import { mailRelay, type MailRelay } from '../../test/mail-relay.js';
import { field } from '../../test/mail-text.js';
import { testServer, type TestServer } from '../../test/test-server.js';

const here = dovecotIsHere();
const testWithDovecot = here ? test : test.skip;

let relay: MailRelay;
let server: TestServer;
beforeAll(async () => {
  if (!here) return;
  relay = await mailRelay();
  server = await testServer({ env: { SMTP_URL: relay.url } });
});
afterAll(async () => {
  await server?.stop();
  await relay?.stop();
});

const LUCIE = 'lucie.moreau@exemple.test';

/** What the town's relay got for Lucie, once it has this many. */
const received = (count: number) =>
  eventually(() => {
    const mails = relay.mailsTo(LUCIE);
    expect(mails).toHaveLength(count);
    return mails.map(({ raw }) => raw);
  });

/** As her mail program writes it. */
function inReplyTo(raw: string, text: string): string {
  const id = field(raw, 'Message-ID')!;
  return aMailText({
    to: field(raw, 'Reply-To')!,
    subject: 'RE: Lampadaire eteint rue des Tanneurs',
    text,
    headers: [`In-Reply-To: ${id}`, `References: ${field(raw, 'References')} ${id}`],
  });
}

describe('in the resident’s mail program', () => {
  testWithDovecot(
    'request, acknowledgement, answer, reply and second answer are one conversation',
    async () => {
      const request = aMailText({ subject: 'Lampadaire eteint rue des Tanneurs' });
      await sendMail(server, request);
      const [acknowledgement] = await received(1);
      const { number } = await server.database.row<{ number: string }>(`select number from ticket`);
      const agent = await server.as('superviseur');
      await agent.post(`/api/tickets/${number}/messages`, { text: 'Bonjour, l’équipe passe mardi.' });
      const [, answer] = await received(2);

      const reply = inReplyTo(answer!, 'Merci, et celui du 14 ?');
      await sendMail(server, reply, { to: [field(reply, 'To')!.replace(/^.*<|>$/g, '')] });
      await eventually(async () => {
        expect(await server.database.rows(`select 1 from message where direction = 'in'`)).toHaveLength(2);
      });
      await agent.post(`/api/tickets/${number}/messages`, { text: 'Il sera fait le même jour.' });
      const [, , secondAnswer] = await received(3);
      expect(await server.database.rows(`select 1 from ticket`)).toHaveLength(1);

      const conversation = [request, acknowledgement!, answer!, reply, secondAnswer!];
      const elsewhere = aMailText({ from: 'ecole@exemple.test', to: LUCIE, subject: 'Sortie scolaire' });
      expect(threadsOf([...conversation, elsewhere], 'REFERENCES')).toContain('(1 2 3 4 5)');
      // by identifiers alone: no help from the subjects being the same
      expect(threadsOf([...conversation, elsewhere], 'REFS')).toContain('(1 2 3 4 5)');
    },
  );
});
