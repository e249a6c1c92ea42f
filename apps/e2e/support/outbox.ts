import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A mail as the post took it, once there is one to this address that says these words. */
export async function mailSaying(address: string, words: RegExp): Promise<string> {
  const mail = await found((text) => new RegExp(`^To: .*${address}`, 'm').test(text) && words.test(text));
  if (!mail) throw new Error(`no mail to ${address} says ${words.source}`);
  return mail;
}

/** The link of an agent's own mail, once the post has it: he has no file an outbox would show him. */
export async function linkMailedTo(address: string): Promise<string> {
  const link = /\/console\/(?:invitation|mot-de-passe)#[\w-]{43}/;
  const mail = await found((text) => new RegExp(`^To: .*${address}`, 'm').test(text) && link.test(text));
  if (!mail) throw new Error(`no link was sent to ${address}`);
  return link.exec(mail)![0];
}

/** Its lines unfolded, and the soft ends of quoted-printable taken out. */
async function found(is: (text: string) => boolean): Promise<string | undefined> {
  const folder = process.env.PARVIS_E2E_OUTBOX!;
  for (let look = 0; look < 100; look++) {
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
    for (const name of names) {
      const raw = readFileSync(path.join(folder, name), 'utf8');
      const text = raw.replace(/\r?\n[ \t]+/g, ' ').replace(/=\r?\n/g, '');
      if (is(text)) return text;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return undefined;
}
