import type { IntakeRef, IntakeView, OpenTicketBody, TicketRef, TicketView } from '@parvis/contract';
import { createTransport } from 'nodemailer';
import { eventually } from './eventually.js';
import type { TestServer } from './test-server.js';

/** A request as an agent at the counter would open it; believable unless the test says otherwise. */
export async function givenTicket(
  server: TestServer,
  body: Partial<OpenTicketBody> = {},
): Promise<TicketView> {
  const agent = await server.as('superviseur');
  const opened = await agent.post<TicketRef>('/api/tickets', {
    channel: 'email',
    subject: 'Lampadaire éteint rue des Tanneurs',
    description: 'Bonjour, le lampadaire devant le 12 est éteint depuis lundi.',
    topic: 'lampadaire',
    resident: { firstName: 'Lucie', lastName: 'Moreau', emails: ['lucie.moreau@exemple.test'] },
    ...body,
  });
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
  return theTicket(server, opened.body.number);
}

export async function theTicket(
  server: TestServer,
  number: string,
  account = 'superviseur',
): Promise<TicketView> {
  const { status, body } = await (await server.as(account)).get<TicketView>(`/api/tickets/${number}`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}

let serial = 0;

/** A resident's mail, as its raw text. */
export function aMailText({
  from = 'Lucie Moreau <lucie.moreau@exemple.test>',
  to = 'mairie@demo.parvis.test',
  subject = 'Lampadaire éteint',
  text = 'Bonjour, le lampadaire devant le 12 est éteint depuis lundi. Cordialement',
  messageId = `<test-${process.pid}-${++serial}@exemple.test>`,
  type = 'text/plain; charset=utf-8',
  headers = [],
}: {
  from?: string;
  to?: string;
  subject?: string;
  text?: string;
  messageId?: string | null;
  type?: string;
  headers?: string[];
} = {}): string {
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    ...(messageId === null ? [] : [`Message-ID: ${messageId}`]),
    'Date: Mon, 02 Nov 2026 10:00:00 +0100',
    'MIME-Version: 1.0',
    `Content-Type: ${type}`,
    ...headers,
    '',
    text,
    '',
  ].join('\r\n');
}

/** Hands a raw mail over by HTTP and waits until it is filed, held or put in quarantine. */
export async function handIn(server: TestServer, raw: string | Buffer, mailbox = ''): Promise<IntakeView> {
  const agent = await server.as('superviseur');
  const query = mailbox && `?mailbox=${encodeURIComponent(mailbox)}`;
  const { status, body } = await agent.post<IntakeRef>(`/api/intake/email${query}`, raw, {
    headers: { 'content-type': 'message/rfc822' },
  });
  if (status !== 202) throw new Error(JSON.stringify(body));
  return settled(server, body.intakeId);
}

export async function settled(server: TestServer, intakeId: string): Promise<IntakeView> {
  const agent = await server.as('superviseur');
  return eventually(async () => {
    const { body } = await agent.get<IntakeView>(`/api/intake/${intakeId}`);
    if (!['filed', 'held', 'quarantined'].includes(body.state)) throw new Error(`still ${body.state}`);
    return body;
  });
}

/** Sends a raw mail with an ordinary SMTP client. */
export async function sendMail(
  server: TestServer,
  raw: string | Buffer,
  { from = 'lucie.moreau@exemple.test', to = ['mairie@demo.parvis.test'] as string[] } = {},
): Promise<{ accepted: string[]; response: string }> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: server.smtpPort,
    secure: false,
    ignoreTLS: true,
  });
  try {
    const info = await transport.sendMail({ envelope: { from, to }, raw });
    return { accepted: info.accepted.map(String), response: info.response };
  } finally {
    transport.close();
  }
}

/** Moves the house's time. */
export async function timeIs(server: TestServer, now: string | Date): Promise<void> {
  const admin = await server.as('admin');
  const { status, body } = await admin.put('/api/test/clock', { now: new Date(now).toISOString() });
  if (status !== 200) throw new Error(JSON.stringify(body));
}
