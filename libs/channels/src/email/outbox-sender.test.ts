import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOutboxSender, outboxFileName } from './outbox-sender.js';
import { aMail } from './testing/a-mail.js';
import { mailSenderContract } from './testing/mail-sender-contract.js';

mailSenderContract('the outbox', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'parvis-outbox-'));
  return {
    sender: createOutboxSender(join(dir, 'sortie')),
    left: async () => {
      const names = await readdir(join(dir, 'sortie')).catch(() => []);
      return Promise.all(names.map((name) => readFile(join(dir, 'sortie', name))));
    },
    tearDown: () => rm(dir, { recursive: true, force: true }),
  };
});

describe('the outbox', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'parvis-outbox-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  test('the same Message-ID is written once, even at the same time', async () => {
    const sender = createOutboxSender(dir);
    const outcomes = await Promise.all([1, 2, 3].map(() => sender.send(aMail())));
    expect(outcomes.map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
    await sender.send(aMail({ subject: 'autre' }));
    expect(await readdir(dir)).toEqual(['demande.7f3a@ville.test.eml']);
    expect((await readFile(join(dir, 'demande.7f3a@ville.test.eml'))).toString()).not.toContain('autre');
  });

  test('two identifiers that a disk would confuse are two files', () => {
    const names = [
      '<a/b@x.test>',
      '<a_b@x.test>',
      '<a\\b@x.test>',
      '<../a@x.test>',
      `<${'a'.repeat(200)}@x.test>`,
    ].map(outboxFileName);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9.@_+=-]{0,150}\.eml$/);
  });

  test('a directory that cannot be written is a technical failure', async () => {
    await writeFile(join(dir, 'fichier'), '');
    await chmod(join(dir, 'fichier'), 0o400);
    expect(await createOutboxSender(join(dir, 'fichier', 'sortie')).send(aMail())).toMatchObject({
      status: 'technical-failure',
    });
  });
});
