import { afterEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createMailParser, type MailParser, type MailParserOptions } from './mail-parser.js';
import { FROM_LUCIE, multipart, multipartMail, part, rawMail } from './testing/raw-mail.js';

const built = new URL('../../dist/email/mail-parser.js', import.meta.url);
let parser: MailParser;
const withParser = (options: MailParserOptions = {}) => (parser = createMailParser(options));
afterEach(() => parser.close());

const honest = rawMail([FROM_LUCIE, 'Subject: Lampadaire'], 'Bonjour');
/** Each stretch of HTML takes a second or so: together far more than any deadline below. */
const slow = multipartMail('mixed', [
  part(['Content-Type: text/plain'], 'Bonjour'),
  ...Array.from({ length: 12 }, (_, i) =>
    part(
      [`Content-Type: multipart/alternative; boundary="b${i}"`],
      multipart(`b${i}`, [part(['Content-Type: text/html'], '&lt;'.repeat(1_000_000))]),
    ),
  ),
]);

describe('the parser in its threads', () => {
  test('a mail comes back whole, its bytes stay with the caller', async () => {
    const content = Buffer.alloc(3_000_000, 'abcdef');
    const raw = multipartMail('mixed', [
      part(
        [
          'Content-Type: application/pdf',
          'Content-Disposition: attachment; filename=a.pdf',
          'Content-Transfer-Encoding: base64',
        ],
        content.toString('base64'),
      ),
    ]);
    const before = raw.length;
    const mail = await withParser().parse(raw);
    expect(mail.attachments[0]!.content).toBeInstanceOf(Uint8Array);
    expect(createHash('sha256').update(mail.attachments[0]!.content).digest('hex')).toBe(
      mail.attachments[0]!.sha256,
    );
    expect(raw.length).toBe(before);
    expect(mail.date).toBeNull();
  });

  test('what the transport knew reaches the classification', async () => {
    expect((await withParser().parse(honest, { envelopeFrom: '' })).classification.kind).toBe('auto-reply');
  });

  test('a hundred mails at once are each answered with themselves', async () => {
    const { parse } = withParser({ workers: 2 });
    const mails = await Promise.all(
      Array.from({ length: 100 }, (_, i) => parse(rawMail([FROM_LUCIE, `Subject: ${i}`]))),
    );
    expect(mails.map(({ subject }) => subject)).toEqual(Array.from({ length: 100 }, (_, i) => String(i)));
  });

  test('a mail that takes too long fails alone; those behind it are read', async () => {
    const { parse } = withParser({ deadlineMs: 2_500 });
    await parse(honest);
    const late = parse(slow);
    const behind = parse(honest);
    await expect(late).rejects.toMatchObject({ name: 'MailParseError', code: 'mail/timeout' });
    expect((await behind).text).toBe('Bonjour');
  });

  test('a mail that fills the memory fails alone', async () => {
    const { parse } = withParser({ maxOldGenerationSizeMb: 16 });
    const greedy = rawMail([FROM_LUCIE], 'a b\n'.repeat(500_000));
    expect(
      await parse(greedy).then(
        () => 'parsed',
        ({ code }: { code: string }) => code,
      ),
    ).toBe('mail/too-large');
    expect((await parse(honest)).text).toBe('Bonjour');
  });

  test('refusals keep their names across the thread', async () => {
    const { parse } = withParser({ maxBytes: 1_000 });
    await expect(parse(Buffer.from('rien'))).rejects.toMatchObject({ code: 'mail/unparsable' });
    await expect(parse(Buffer.alloc(1_001))).rejects.toMatchObject({ code: 'mail/too-large' });
    expect((await parse(honest)).text).toBe('Bonjour');
  });

  test('closing answers those who wait', async () => {
    const { parse, close } = withParser();
    const waiting = [parse(slow), parse(honest)].map((mail) =>
      mail.then(
        () => 'parsed',
        ({ code }: { code: string }) => code,
      ),
    );
    await close();
    expect(await Promise.all(waiting)).toEqual(['mail/parser-closed', 'mail/parser-closed']);
    await expect(parse(honest)).rejects.toMatchObject({ code: 'mail/parser-closed' });
  });

  test('plain Node loads the built parser, and its idle thread keeps no process alive', () => {
    withParser();
    expect(existsSync(built)).toBe(true);
    const script = `const { createMailParser } = await import(${JSON.stringify(built.href)});
      const mail = await createMailParser().parse(Buffer.from('From: a@x.test\\r\\n\\r\\nBonjour'));
      console.log(mail.text);`;
    const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 15_000,
    });
    expect([stdout.trim(), status]).toEqual(['Bonjour', 0]);
  });
});
