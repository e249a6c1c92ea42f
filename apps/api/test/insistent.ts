import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { ApiClient } from './api-client.js';
import type { LargerHouse } from './larger.js';

const AGAIN_MS = 100;

/**
 * A client as it should be: what got no answer, or « come back », is sent again with the same key until it is done.
 * @returns the answer, and everything that was answered before
 */
export async function insist<Body>(
  client: ApiClient,
  path: string,
  body: unknown,
  key: string,
): Promise<{ body: Body; met: number[] }> {
  const met: number[] = [];
  for (;;) {
    const answer = await client.post<Body>(path, body, { key }).catch(() => null);
    met.push(answer?.status ?? 0);
    if (answer?.status === 201) return { body: answer.body, met };
    if (met.length > 200) throw new Error(`never done: ${key} ${met.join()} ${JSON.stringify(answer?.body)}`);
    await pause(AGAIN_MS);
  }
}

/** As any mail server does: a door that is shut is knocked at again, the same mail each time. */
export async function insistBySmtp(house: LargerHouse, subject: string): Promise<number> {
  const mail = {
    from: 'Lucie Moreau <lucie.moreau@exemple.test>',
    to: 'mairie@demo.parvis.test',
    subject,
    text: `Bonjour, ${subject}`,
    messageId: `<${subject}@exemple.test>`,
    date: new Date('2026-11-02T09:00:00Z'),
  };
  for (let tries = 1; ; tries++) {
    const transport = createTransport({ host: '127.0.0.1', port: house.smtpPort, ignoreTLS: true });
    const taken = await transport.sendMail(mail).then(
      () => true,
      () => false,
    );
    transport.close();
    if (taken) return tries;
    if (tries > 200) throw new Error(`never taken: ${subject}`);
    await pause(AGAIN_MS);
  }
}
