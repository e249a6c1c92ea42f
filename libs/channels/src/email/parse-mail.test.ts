import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { parseMail } from './parse-mail.js';
import { FROM_LUCIE, multipart, multipartMail, part, rawMail } from './testing/raw-mail.js';

const png = Buffer.from('89504e470d0a1a0a', 'hex');

describe('a mail and its fields', () => {
  test('who, when, what and the thread', async () => {
    const mail = await parseMail(
      rawMail(
        [
          FROM_LUCIE,
          'Sender: secretariat@exemple.test',
          'Reply-To: Lucie <lucie@exemple.test>, famille@exemple.test',
          'To: "Mairie, accueil" <mairie@ville.test>, Voirie: a@ville.test, b@ville.test;',
          'Cc: =?utf-8?B?w4lsb2RpZQ==?= <elodie@exemple.test>',
          'Subject: Lampadaire',
          ' en panne',
          'Date: Mon, 05 Jan 2026 10:12:33 +0100 (CET)',
          'Message-ID:  <un@exemple.test> ',
          'In-Reply-To: <zero@ville.test>',
          'References: <racine@ville.test>\r\n <zero@ville.test> <zero@ville.test>',
        ],
        'Bonjour,\r\n\r\nLe lampadaire est éteint.\r\n',
      ),
    );
    expect(mail).toMatchObject({
      messageId: '<un@exemple.test>',
      inReplyTo: '<zero@ville.test>',
      references: ['<racine@ville.test>', '<zero@ville.test>'],
      from: { name: 'Lucie Moreau', address: 'lucie.moreau@exemple.test' },
      sender: { name: '', address: 'secretariat@exemple.test' },
      subject: 'Lampadaire en panne',
      date: new Date('2026-01-05T09:12:33Z'),
      text: 'Bonjour,\n\nLe lampadaire est éteint.',
      safeHtml: null,
      cut: [],
    });
    expect(mail.replyTo.map(({ address }) => address)).toEqual([
      'lucie@exemple.test',
      'famille@exemple.test',
    ]);
    expect(mail.to).toEqual([
      { name: 'Mairie, accueil', address: 'mairie@ville.test' },
      { name: '', address: 'a@ville.test' },
      { name: '', address: 'b@ville.test' },
    ]);
    expect(mail.cc).toEqual([{ name: 'Élodie', address: 'elodie@exemple.test' }]);
    expect(mail.headers['message-id']).toEqual(['<un@exemple.test>']);
  });

  test('no From, no Message-ID, a date that is none, an empty body', async () => {
    const mail = await parseMail(rawMail(['Subject: rien', 'Date: facture 12']));
    expect(mail).toMatchObject({
      from: null,
      messageId: null,
      date: null,
      text: '',
      visibleText: '',
      attachments: [],
    });
  });

  test('a Message-ID without its brackets gets them', async () => {
    expect((await parseMail(rawMail([FROM_LUCIE, 'Message-ID: abc@exemple.test']))).messageId).toBe(
      '<abc@exemple.test>',
    );
  });

  test('a field named after a property of objects is a field', async () => {
    const mail = await parseMail(rawMail([FROM_LUCIE, '__proto__: x', 'constructor: y']));
    expect(mail.headers['constructor']).toEqual(['y']);
    expect(mail.headers['tostring']).toBeUndefined();
  });
});

describe('the body', () => {
  test('mixed, alternative and related, one in the other', async () => {
    const related = multipart('rel', [
      part(['Content-Type: text/html; charset=utf-8'], '<p>Voir <img src="cid:logo@x"></p>'),
      part(
        ['Content-Type: image/png', 'Content-ID: <logo@x>', 'Content-Transfer-Encoding: base64'],
        png.toString('base64'),
      ),
    ]);
    const alternative = multipart('alt', [
      part(['Content-Type: text/plain; charset=utf-8'], 'Voir'),
      part(['Content-Type: multipart/related; boundary=rel'], related),
    ]);
    const mail = await parseMail(
      multipartMail('mixed', [
        part(['Content-Type: multipart/alternative; boundary=alt'], alternative),
        part(['Content-Type: application/pdf', 'Content-Disposition: attachment; filename=plan.pdf'], 'abc'),
        part(['Content-Type: text/plain'], 'Pied de liste'),
      ]),
    );
    expect(mail.text).toBe('Voir\nPied de liste');
    expect(mail.safeHtml).toContain(`<img src="data:image/png;base64,${png.toString('base64')}" />`);
    expect(mail.safeHtml).toContain('Pied de liste');
    expect(
      mail.attachments.map(({ name, inline, contentId, size }) => ({ name, inline, contentId, size })),
    ).toEqual([
      { name: 'piece-jointe.png', inline: true, contentId: 'logo@x', size: 8 },
      { name: 'plan.pdf', inline: false, contentId: null, size: 3 },
    ]);
  });

  test('HTML alone gives its text: paragraphs, lists, entities, quotes', async () => {
    const html =
      '<html><head><title>T</title><style>p{color:red}</style></head><body><p>Bonjour&nbsp;&amp; merci,</p><ul><li>un</li><li>deux</li></ul>a<br>b<blockquote>cité</blockquote></body></html>';
    const mail = await parseMail(rawMail([FROM_LUCIE, 'Content-Type: text/html; charset=utf-8'], html));
    expect(mail.text).toBe('Bonjour & merci,\n\n- un\n- deux\n\na\nb\n\n> cité');
  });

  test('format=flowed joins soft lines and leaves the signature alone', async () => {
    const mail = await parseMail(
      rawMail(
        [FROM_LUCIE, 'Content-Type: text/plain; format=flowed; delsp=no'],
        'Une phrase \r\nlongue.\r\n> cité \r\n> aussi\r\n-- \r\nLucie',
      ),
    );
    expect(mail.text).toBe('Une phrase longue.\n> cité aussi\n-- \nLucie');
  });

  test('format=flowed: a soft line before the signature leaves it on its own', async () => {
    const mail = await parseMail(
      rawMail([FROM_LUCIE, 'Content-Type: text/plain; format=flowed'], 'Merci \r\n-- \r\nLucie'),
    );
    expect(mail.text).toBe('Merci\n-- \nLucie');
  });

  test.each([
    ['LF', 'From: a@x.test\nSubject: s\n\nun\ndeux'],
    ['CR', 'From: a@x.test\rSubject: s\r\run\rdeux'],
    ['a mixture', 'From: a@x.test\r\nSubject: s\n\r\nun\rdeux'],
  ])('lines that end with %s are lines', async (_name, raw) => {
    expect(await parseMail(Buffer.from(raw))).toMatchObject({ subject: 's', text: 'un\ndeux' });
  });

  test('NUL and control characters are gone, so that PostgreSQL takes the text', async () => {
    const mail = await parseMail(rawMail([FROM_LUCIE, 'Subject: a\0b\u0007'], 'un\0deux\u001b[31m'));
    expect([mail.subject, mail.text]).toEqual(['a b', 'undeux[31m']);
  });

  test('a multipart cut off in its middle keeps what came', async () => {
    const raw = multipartMail('mixed', [
      part(['Content-Type: text/plain'], 'Bonjour'),
      part(['Content-Type: image/png; name=a.png'], 'xx'),
    ]);
    const mail = await parseMail(raw.subarray(0, raw.indexOf('xx') + 1));
    expect(mail.text).toBe('Bonjour');
    expect(mail.attachments).toMatchObject([{ name: 'a.png', size: 1 }]);
  });

  test.each([
    [
      'undeclared',
      'Content-Type: multipart/mixed',
      '--b\r\nContent-Type: text/plain\r\n\r\nBonjour\r\n--b--',
      'Bonjour',
    ],
    ['empty', 'Content-Type: multipart/mixed; boundary=""', 'Bonjour', 'Bonjour'],
    ['never met', 'Content-Type: multipart/mixed; boundary=b', 'Bonjour\r\n--autre', 'Bonjour\n--autre'],
  ])('a boundary that is %s does not lose the body', async (_name, type, body, text) => {
    expect((await parseMail(rawMail([FROM_LUCIE, type], body))).text).toBe(text);
  });

  test('a boundary that begins another one is not taken for it', async () => {
    const inner = multipart('b1', [part(['Content-Type: text/plain'], 'dedans')]);
    const raw = rawMail(
      [FROM_LUCIE, 'Content-Type: multipart/mixed; boundary=b'],
      multipart('b', [part(['Content-Type: multipart/mixed; boundary=b1'], inner), part([], 'dehors')]),
    );
    expect((await parseMail(raw)).text).toBe('dedans\ndehors');
  });

  test('a multipart left open ends where the one around it goes on', async () => {
    const inner = '--b1 \t\r\n\r\ndedans\r\n';
    const raw = rawMail(
      [FROM_LUCIE, 'Content-Type: multipart/mixed; boundary=b (du logiciel)'],
      multipart('b', [part(['Content-Type: multipart/alternative; boundary=b1'], inner), part([], 'dehors')]),
    );
    expect((await parseMail(raw)).text).toBe('dedans\n\ndehors');
  });

  test('a plain text with a boundary hides neither itself nor its parts', async () => {
    const raw = rawMail(
      [FROM_LUCIE, 'Content-Type: text/plain; boundary=b'],
      `Bonjour\r\n${multipart('b', [part(['Content-Type: image/png; name=a.png'], 'x')])}`,
    );
    const mail = await parseMail(raw);
    expect([mail.text, mail.attachments.map(({ name }) => name)]).toEqual(['Bonjour', ['a.png']]);
  });
});

describe('attachments', () => {
  test('bytes that travel bare stay exact, line ends included', async () => {
    const signed = 'ligne 1\r\nligne 2\r\n';
    const mail = await parseMail(
      multipartMail('mixed', [part(['Content-Disposition: attachment; filename=a.txt'], signed)]),
    );
    expect(Buffer.from(mail.attachments[0]!.content).toString()).toBe(signed);
    expect(mail.attachments[0]!.sha256).toBe(createHash('sha256').update(signed).digest('hex'));
  });

  test('a mail in the mail, an invitation, S/MIME, PGP and winmail.dat are files', async () => {
    const mail = await parseMail(
      multipartMail('mixed', [
        part(
          ['Content-Type: message/rfc822'],
          'From: a@x.test\r\nSubject: =?utf-8?Q?D=C3=A9p=C3=B4t?=\r\n\r\nOriginal',
        ),
        part(['Content-Type: text/calendar; method=REQUEST'], 'BEGIN:VCALENDAR'),
        part(['Content-Type: application/pkcs7-signature; name=smime.p7s'], 'x'),
        part(['Content-Type: application/pgp-signature'], 'x'),
        part(['Content-Type: application/ms-tnef; name="winmail.dat"'], 'x'),
      ]),
    );
    expect(mail.text).toBe('');
    expect(mail.attachments.map(({ name }) => name)).toEqual([
      'Dépôt.eml',
      'piece-jointe.ics',
      'smime.p7s',
      'piece-jointe.asc',
      'winmail.dat',
    ]);
  });

  test('two of one name are told apart, and an empty one is still there', async () => {
    const photo = (body: string) =>
      part(['Content-Type: image/jpeg', 'Content-Disposition: attachment; filename="photo.jpg"'], body);
    const mail = await parseMail(multipartMail('mixed', [photo('a'), photo(''), photo('c')]));
    expect(mail.attachments.map(({ name, size }) => [name, size])).toEqual([
      ['photo.jpg', 1],
      ['photo (2).jpg', 0],
      ['photo (3).jpg', 1],
    ]);
  });

  test('base64 with garbage, missing padding and padding in the middle', async () => {
    const body = async (content: string) =>
      Buffer.from(
        (
          await parseMail(
            multipartMail('mixed', [
              part(['Content-Type: application/pdf', 'Content-Transfer-Encoding: base64'], content),
            ]),
          )
        ).attachments[0]!.content,
      ).toString();
    expect(await body('Qm9u\r\n!!*am91\r\n-_cg==')).toBe('Bonjour');
    expect(await body('Qm9uam91cg')).toBe('Bonjour');
    expect(await body('Qm9u\r\nag==\r\nb3Vy')).toBe('Bonjour');
  });

  test('a text file shown inline is a file, an Outlook body with a name is the body', async () => {
    const mail = await parseMail(
      multipartMail('mixed', [
        part(['Content-Type: text/plain; name="corps.txt"'], 'Bonjour'),
        part(['Content-Type: text/plain', 'Content-Disposition: inline; filename=notes.txt'], 'Notes'),
      ]),
    );
    expect([mail.text, mail.attachments.map(({ name }) => name)]).toEqual(['Bonjour', ['notes.txt']]);
  });
});

describe('the content hash', () => {
  const lines = [
    FROM_LUCIE,
    'Date: Mon, 05 Jan 2026 10:12:33 +0100',
    'Subject: Rue des Lilas',
    'Message-ID: <un@exemple.test>',
  ];
  const hashOf = async (headers: string[], body: string) =>
    (await parseMail(rawMail(headers, body))).contentHash;

  test('is the same for the same mail by another road', async () => {
    const direct = await hashOf([...lines, 'Content-Type: text/plain; charset=utf-8'], 'Été\r\n');
    const relayed = await hashOf(
      [
        'Received: from relais.test',
        'Delivered-To: voirie@ville.test',
        'DKIM-Signature: v=1',
        ...lines,
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
      ],
      '=C3=89t=C3=A9',
    );
    expect(relayed).toBe(direct);
    expect(direct).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['body', lines, 'autre'],
    ['subject', lines.with(2, 'Subject: autre'), 'Été'],
    ['sender', lines.with(0, 'From: paul@exemple.test'), 'Été'],
    ['date', lines.with(1, 'Date: Mon, 05 Jan 2026 10:12:34 +0100'), 'Été'],
  ])('differs with the %s', async (_what, headers, body) => {
    expect(await hashOf(headers, body)).not.toBe(await hashOf(lines, 'Été'));
  });
});
