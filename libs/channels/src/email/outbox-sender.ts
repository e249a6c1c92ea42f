import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailSender } from '../port/mail-sender.js';
import { composeMail, plainAddress, UnwritableMailError } from './compose-mail.js';
import { unwritable } from './smtp-sender.js';

/** « Boîte d'envoi »: mail that would have left, as files any mail program opens. */
export const createOutboxSender = (dir: string): MailSender => ({
  send: async (mail) => {
    try {
      const bytes = await composeMail(mail);
      for (const { address } of mail.to) plainAddress(address);
      await mkdir(dir, { recursive: true });
      const name = outboxFileName(mail.messageId);
      const written = await writeOnce(dir, name, bytes);
      return { status: 'sent', response: written ? `written to ${name}` : `already written to ${name}` };
    } catch (error) {
      if (error instanceof UnwritableMailError) return unwritable(error);
      const { code, message } = error as NodeJS.ErrnoException;
      const status =
        code === 'ENOSPC' || code === 'EMFILE' || code === 'EDQUOT'
          ? 'temporary-failure'
          : 'technical-failure';
      return { status, reason: message, code: (code ?? 'unknown').toLowerCase() };
    }
  },
  verify: async () => {
    await mkdir(dir, { recursive: true });
  },
  close: async () => undefined,
});

/** Readable, and one-to-one: what a file name cannot hold is kept apart by the hash. */
export const outboxFileName = (messageId: string): string => {
  const bare = messageId.replace(/^<|>$/g, '');
  const safe = bare
    .replace(/[^A-Za-z0-9.@_+=-]/g, '_')
    .replace(/^\.+/, '_')
    .slice(0, 120);
  return safe === bare
    ? `${safe}.eml`
    : `${safe}-${createHash('sha256').update(messageId).digest('hex').slice(0, 16)}.eml`;
};

/** Whole or not at all, and the first one stays: false when the same Message-ID had been written already. */
const writeOnce = async (dir: string, name: string, bytes: Buffer): Promise<boolean> => {
  const temporary = join(dir, `.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    // link(2), not rename(2): it refuses to replace, so two processes cannot both be first
    await link(temporary, join(dir, name));
    await syncDirectory(dir);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
};

/** The name is on disk too; Windows cannot open a directory and needs no such thing. */
const syncDirectory = async (dir: string) => {
  const handle = await open(dir, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};
