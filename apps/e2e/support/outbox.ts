import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The link of an agent's own mail, once the post has it: he has no file an outbox would show him. */
export async function linkMailedTo(address: string): Promise<string> {
  const folder = process.env.PARVIS_E2E_OUTBOX!;
  for (let look = 0; look < 100; look++) {
    const mails = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
    for (const name of mails) {
      const mail = readFileSync(path.join(folder, name), 'utf8');
      if (!new RegExp(`^To: .*${address}`, 'm').test(mail.replace(/\r?\n[ \t]+/g, ' '))) continue;
      const text = mail.replace(/=\r?\n/g, '');
      const link = /\/console\/(?:invitation|mot-de-passe)#[\w-]{43}/.exec(text)?.[0];
      if (link) return link;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no link was sent to ${address}`);
}
