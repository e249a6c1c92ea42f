import { describe, expect, test } from '@jest/globals';
import { parseMail } from './parse-mail.js';
import { FROM_LUCIE, multipartMail, part, rawMail } from './testing/raw-mail.js';

const bodyIn = async (charset: string, bytes: Buffer): Promise<string> =>
  (
    await parseMail(
      Buffer.concat([rawMail([FROM_LUCIE, `Content-Type: text/plain; charset=${charset}`]), bytes]),
    )
  ).text;

describe('charsets of the body', () => {
  test.each([
    ['utf-8', Buffer.from('Été à 5 €'), 'Été à 5 €'],
    ['"UTF-8"', Buffer.from('Été'), 'Été'],
    ['iso-8859-1', Buffer.from('Été', 'latin1'), 'Été'],
    ['iso-8859-15', Buffer.from([0xa4, 0x20, 0xbd]), '€ œ'],
    ['windows-1252', Buffer.from([0x80, 0x20, 0x9c, 0x92]), '€ œ’'],
    ['cp1252', Buffer.from([0x80]), '€'],
    ['us-ascii', Buffer.from('Été', 'latin1'), 'Été'],
    ['us-ascii', Buffer.from('Été'), 'Été'],
    ['utf-16le', Buffer.from('Été', 'utf16le'), 'Été'],
    ['utf-7', Buffer.from('+AOk-'), '+AOk-'],
    ['x-inconnu', Buffer.from('Été', 'latin1'), 'Été'],
    ['x-inconnu', Buffer.from('Été'), 'Été'],
    ['utf-8', Buffer.from('Été', 'latin1'), 'Été'],
    ['utf-8', Buffer.concat([Buffer.from('Été '), Buffer.from([0xc3])]), 'Été \uFFFD'],
  ])('%s', async (charset, bytes, text) => {
    expect(await bodyIn(charset, bytes)).toBe(text);
  });

  test('nothing declared: UTF-8 if it can be, else windows-1252', async () => {
    expect((await parseMail(rawMail([FROM_LUCIE], 'Été', 'latin1'))).text).toBe('Été');
    expect((await parseMail(rawMail([FROM_LUCIE], 'Été', 'utf8'))).text).toBe('Été');
  });

  test('decomposed accents are composed', async () => {
    expect((await parseMail(rawMail([FROM_LUCIE], 'e\u0301te\u0301'))).text).toBe('été');
  });

  test('quoted-printable: soft breaks, lower case, broken escapes, trailing spaces', async () => {
    const mail = await parseMail(
      rawMail(
        [
          FROM_LUCIE,
          'Content-Type: text/plain; charset=utf-8',
          'Content-Transfer-Encoding: Quoted-Printable',
        ],
        'C=c3=A9=\r\ntait =\t\r\nfini  \r\n100=ZZ =3D=20\r\nfin=',
      ),
    );
    expect(mail.text).toBe('Cétait fini\n100=ZZ = \nfin');
  });
});

describe('charsets of the header', () => {
  test.each(['utf8', 'latin1'] as const)('raw 8-bit fields in %s, undeclared', async (charset) => {
    const mail = await parseMail(
      rawMail(['From: Élodie Lefèvre <elodie@exemple.test>', 'Subject: Été à la mairie'], 'x', charset),
    );
    expect([mail.from!.name, mail.subject]).toEqual(['Élodie Lefèvre', 'Été à la mairie']);
  });

  test('one Latin-1 field does not spoil the UTF-8 one beside it', async () => {
    const raw = Buffer.concat([
      Buffer.from('From: Élodie <e@x.test>\r\nSubject: '),
      Buffer.from('Été', 'latin1'),
      Buffer.from('\r\n\r\nx'),
    ]);
    const mail = await parseMail(raw);
    expect([mail.from!.name, mail.subject]).toEqual(['Élodie', 'Été']);
  });

  test('encoded words: B, Q, split inside a character, next to plain text, unknown charset', async () => {
    const subjectOf = async (subject: string) =>
      (await parseMail(rawMail([FROM_LUCIE, `Subject: ${subject}`]))).subject;
    expect(await subjectOf('=?utf-8?B?w4k=?=\r\n =?utf-8?Q?t=C3?=\r\n =?utf-8?Q?=A9_fini?=')).toBe(
      'Été fini',
    );
    expect(await subjectOf('Re: =?ISO-8859-1?Q?=C9t=E9?= 2026')).toBe('Re: Été 2026');
    expect(await subjectOf('=?windows-1252?Q?L=92=9Cuvre_=E0_5=80?=')).toBe('L’œuvre à 5€');
    expect(await subjectOf('=?x-inconnu?Q?=C9t=E9?=')).toBe('Été');
    expect(await subjectOf('=?utf-8?Q?un=0D=0ABcc:_x@y.test?=')).toBe('un Bcc: x@y.test');
  });
});

describe('file names', () => {
  const nameOf = async (disposition: string, charset: BufferEncoding = 'utf8'): Promise<string> =>
    (
      await parseMail(
        Buffer.from(
          multipartMail('mixed', [
            part(['Content-Type: application/pdf', `Content-Disposition: attachment; ${disposition}`], 'x'),
          ]).toString(),
          charset,
        ),
      )
    ).attachments[0]!.name;

  test.each([
    ["filename*=utf-8''%C3%A9t%C3%A9.pdf", 'été.pdf'],
    ["filename*=iso-8859-1'fr'%E9t%E9.pdf", 'été.pdf'],
    ['filename*0*=utf-8\'\'%C3%A9t%C3; filename*1*=%A9; filename*2="-a%20b.pdf"', 'été-a%20b.pdf'],
    ['filename="sans.pdf"; filename*=UTF-8\'\'%C3%A9t%C3%A9.pdf', 'été.pdf'],
    ['filename="=?utf-8?B?w6l0w6kucGRm?="', 'été.pdf'],
    ['filename="a\\"b;c.pdf"', 'a_b;c.pdf'],
    ['filename=plan (1).pdf', 'plan (1).pdf'],
    ['filename="../../etc/passwd"', 'passwd'],
    ['filename="C:\\\\Users\\\\moi\\\\plan.pdf"', 'plan.pdf'],
    ["filename*=utf-8''%E2%80%AEgpj.exe", 'gpj.exe'],
    ["filename*=utf-8''a%00b%0D%0A.pdf", 'a b .pdf'],
    ['filename="..."', 'piece-jointe.pdf'],
    ['filename="CON.txt"', '_CON.txt'],
    [`filename="${'a'.repeat(300)}.pdf"`, `${'a'.repeat(116)}.pdf`],
  ])('%s', async (disposition, name) => {
    expect(await nameOf(disposition)).toBe(name);
  });

  test.each(['utf8', 'latin1'] as const)('raw 8-bit in %s', async (charset) => {
    expect(await nameOf('filename="été.pdf"', charset)).toBe('été.pdf');
  });
});
