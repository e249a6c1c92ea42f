import { describe, expect, test } from '@jest/globals';
import { MailParseError } from './mail-parse-error.js';
import { parseMail } from './parse-mail.js';
import { FROM_LUCIE, rawMail } from './testing/raw-mail.js';

const codeOf = async (raw: Buffer): Promise<string> => {
  try {
    await parseMail(raw);
    return 'parsed';
  } catch (error) {
    if (error instanceof MailParseError) return error.code;
    throw error;
  }
};

const nested = (depth: number): Buffer => {
  const levels = Array.from(
    { length: depth },
    (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`,
  );
  return rawMail(
    [FROM_LUCIE, 'Content-Type: multipart/mixed; boundary=b0'],
    `${levels.join('')}--b${depth}\r\n\r\nau fond\r\n`,
  );
};
const htmlMail = (html: string): Buffer => rawMail([FROM_LUCIE, 'Content-Type: text/html'], html);

describe('mail that means harm', () => {
  test.each([
    ['a thousand levels', nested(1_000), 'mail/too-deep'],
    [
      'ten thousand parts',
      rawMail([FROM_LUCIE, 'Content-Type: multipart/mixed; boundary=b'], '--b\r\n\r\nx\r\n'.repeat(10_000)),
      'mail/too-many-parts',
    ],
    ['nothing', Buffer.alloc(0), 'mail/unparsable'],
    ['no field', Buffer.from('bonjour'), 'mail/unparsable'],
    ['noise', Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 256)), 'mail/unparsable'],
  ])('%s is refused by name', async (_what, raw, code) => {
    expect(await codeOf(raw)).toBe(code);
  });

  test('fifty levels are read', async () => {
    expect((await parseMail(nested(50))).text).toBe('au fond');
  });

  test('a message in a message, twenty thousand times, is one attachment', async () => {
    const raw = Buffer.from(
      `${FROM_LUCIE}\r\n${'Content-Type: message/rfc822\r\n\r\nFrom: b@x.test\r\n'.repeat(20_000)}\r\nfin`,
    );
    expect((await parseMail(raw)).attachments).toHaveLength(1);
  });

  test('a hundred thousand recipients are cut to a thousand, and it is said', async () => {
    const to = Array.from({ length: 100_000 }, (_, i) => `h${i}@exemple.test`).join(',\r\n ');
    const mail = await parseMail(rawMail([FROM_LUCIE, `To: ${to}`, 'Subject: ok'], 'x'));
    expect([mail.to.length, mail.subject, mail.cut.includes('to')]).toEqual([1_000, 'ok', true]);
  });

  test('a field of one megabyte is cut, the others are whole', async () => {
    const mail = await parseMail(rawMail([FROM_LUCIE, `X-Long: ${'a'.repeat(1 << 20)}`, 'Subject: ok'], 'x'));
    expect([mail.subject, mail.headers['x-long']![0]!.length, mail.cut]).toEqual(['ok', 4_000, ['headers']]);
  });

  test.each([
    ['open elements', '<div>'.repeat(1_000_000)],
    ['open tables', '<table><tr><td>x'.repeat(300_000)],
    ['closing tags in comments', '<div><!--</div>-->'.repeat(200_000)],
    ['unclosed attributes', '<a href='.repeat(600_000)],
    ['less-than signs', '<'.repeat(5_000_000)],
    ['open comments', '<!--'.repeat(1_250_000)],
    ['entities', '&amp'.repeat(1_250_000)],
    ['declarations', `<p style="${'color:red;'.repeat(500_000)}">x`],
    ['remote images', '<img src="https://pisteur.test/x.png">'.repeat(100_000)],
  ])('five megabytes of %s are read', async (_what, html) => {
    const mail = await parseMail(htmlMail(html));
    expect(mail.safeHtml ?? '').not.toMatch(/pisteur|<script|url\(/);
  });

  test.each([
    ['commas', 'To: ' + ','.repeat(500_000)],
    ['brackets', 'To: ' + '<'.repeat(200_000) + 'a@x.test'],
    ['comments', 'To: ' + '('.repeat(200_000)],
    ['parameters', 'Content-Type: text/plain' + ';x="'.repeat(100_000)],
    ['identifiers', 'References: ' + '<'.repeat(1_000_000)],
    ['encoded words', 'Subject: ' + '=?utf-8?Q?=C3?= '.repeat(60_000)],
    ['spaces', 'Subject: a' + ' '.repeat(1_000_000) + 'b'],
    ['folds', 'Subject: a' + '\r\n b'.repeat(300_000)],
  ])('a header full of %s is read', async (_what, field) => {
    expect((await parseMail(rawMail([FROM_LUCIE, field], 'x'))).from!.address).toBe(
      'lucie.moreau@exemple.test',
    );
  });

  test.each([
    ['attributions', 'Le 5 janv. 2026 \n'.repeat(300_000)],
    ['labels', 'De : x\n'.repeat(400_000)],
    ['quotes', '> x\n'.repeat(1_000_000)],
    ['one line', 'Le ' + 'a '.repeat(1_000_000)],
    ['signatures', '-- \n'.repeat(500_000)],
    ['dashes', '-'.repeat(2_000_000)],
  ])('a body full of %s is read', async (_what, body) => {
    expect((await parseMail(rawMail([FROM_LUCIE], body))).visibleText).not.toBe('');
  });

  test('no prefix of an honest mail breaks the parser', async () => {
    const raw = rawMail(
      [FROM_LUCIE, 'Content-Type: multipart/mixed; boundary="b"'],
      "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=C3=89t=\r\n=C3=A9</p>\r\n--b\r\nContent-Disposition: attachment; filename*=utf-8''%C3%A9\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD\r\n--b--\r\n",
    );
    for (let length = 10; length <= raw.length; length++)
      expect(['parsed', 'mail/unparsable']).toContain(await codeOf(raw.subarray(0, length)));
  });
});
