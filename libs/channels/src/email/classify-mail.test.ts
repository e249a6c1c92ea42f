import { describe, expect, test } from '@jest/globals';
import { parseMail } from './parse-mail.js';
import { FROM_LUCIE, multipart, part, rawMail } from './testing/raw-mail.js';

const kindOf = async (headers: string[], envelopeFrom?: string) =>
  (await parseMail(rawMail([FROM_LUCIE, ...headers], 'Bonjour'), { envelopeFrom })).classification.kind;

describe('a person writes', () => {
  test.each([
    ['a plain mail', ['Subject: Lampadaire']],
    ['Auto-Submitted: no', ['Auto-Submitted: no']],
    ['a vacation subject and nothing else', ['Subject: Absence du bureau de vote']],
    [
      'an answer to a vacation notice',
      ['Subject: RE: Réponse automatique : Lampadaire', 'In-Reply-To: <a@ville.test>'],
    ],
    ['List-Unsubscribe alone', ['List-Unsubscribe: <mailto:x@exemple.test>']],
    ['X-Auto-Response-Suppress: None', ['X-Auto-Response-Suppress: None']],
    ['Precedence: normal', ['Precedence: first-class']],
    ['a subject about undelivered mail', ['Subject: Undelivered parcel, courrier non distribué']],
    ['a return path', ['Return-Path: <lucie.moreau@exemple.test>']],
  ])('%s', async (_sign, headers) => {
    expect(await kindOf(headers, 'lucie.moreau@exemple.test')).toBe('message');
  });
});

describe('a machine answers', () => {
  test.each([
    ['Auto-Submitted: auto-replied', ['Auto-Submitted: auto-replied (vacation)']],
    ['Auto-Submitted: auto-generated', ['Auto-Submitted: Auto-Generated']],
    ['X-Auto-Response-Suppress', ['X-Auto-Response-Suppress: DR, OOF, AutoReply']],
    ['X-Autoreply', ['X-Autoreply: yes']],
    ['X-Autorespond', ['X-Autorespond: Absence']],
    ['Precedence: auto_reply', ['Precedence: auto_reply']],
    ['Precedence: bulk in answer to a mail', ['Precedence: bulk', 'In-Reply-To: <a@ville.test>']],
    [
      'Outlook (fr) in answer to a mail',
      ['Subject: =?utf-8?Q?R=C3=A9ponse_automatique_:_Lampadaire?=', 'In-Reply-To: <a@ville.test>'],
    ],
    [
      'Outlook (en) in answer to a mail',
      ['Subject: Out of office: Lampadaire', 'References: <a@ville.test>'],
    ],
    ['Lotus (fr), bulk', ['Subject: Absence du bureau', 'Precedence: junk']],
  ])('%s', async (_sign, headers) => {
    expect(await kindOf(headers, 'lucie.moreau@exemple.test')).toBe('auto-reply');
  });

  test('a null sender is never answered, known from the envelope or from Return-Path', async () => {
    expect(await kindOf(['Subject: Congés'], '')).toBe('auto-reply');
    expect(await kindOf(['Return-Path: <>'])).toBe('auto-reply');
    expect(await kindOf(['Return-Path: <>'], 'lucie.moreau@exemple.test')).toBe('message');
  });
});

describe('a list', () => {
  test.each([
    ['List-Id', ['List-Id: Lettre <lettre.exemple.test>']],
    ['Precedence: list', ['Precedence: list']],
    ['Precedence: bulk', ['Precedence: bulk']],
    [
      'one-click List-Unsubscribe',
      ['List-Unsubscribe: <https://exemple.test/u>', 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'],
    ],
    ['an automatic list', ['Auto-Submitted: auto-generated', 'List-Id: <x.exemple.test>']],
  ])('%s', async (_sign, headers) => {
    expect(await kindOf(headers)).toBe('list');
  });
});

const report = (type: string, parts: string[], headers: string[] = []) =>
  parseMail(
    rawMail(
      [
        'From: Mail Delivery System <MAILER-DAEMON@relais.test>',
        'Subject: Rapport',
        ...headers,
        `Content-Type: multipart/report; report-type=${type}; boundary=b`,
      ],
      multipart('b', [part(['Content-Type: text/plain'], 'Voir plus bas.'), ...parts]),
    ),
  );
const status = (...lines: string[]) =>
  part(
    ['Content-Type: message/delivery-status'],
    ['Reporting-MTA: dns; relais.test', '', 'Final-Recipient: rfc822; paul@exemple.test', ...lines, ''].join(
      '\r\n',
    ),
  );
const original = part(
  ['Content-Type: message/rfc822'],
  'From: mairie@ville.test\r\nMessage-ID: <parti@ville.test>\r\nSubject: x\r\n\r\nx',
);

describe('reports', () => {
  test('a failed delivery is a bounce for good, with who, why and which mail', async () => {
    const mail = await report('delivery-status', [
      status(
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 <paul@exemple.test>:\r\n  no such user',
      ),
      original,
    ]);
    expect(mail.classification.kind).toBe('bounce');
    expect(mail.bounce).toEqual({
      originalMessageId: '<parti@ville.test>',
      recipients: [
        {
          address: 'paul@exemple.test',
          action: 'failed',
          status: '5.1.1',
          diagnostic: '550 5.1.1 <paul@exemple.test>:  no such user'.replace('  ', ' '),
        },
      ],
      permanent: true,
    });
  });

  test.each([
    ['delayed', ['Action: delayed', 'Status: 4.4.1'], false],
    ['delayed with a 5', ['Action: delayed', 'Status: 5.0.0'], false],
    ['expired', ['Action: failed', 'Status: 4.4.7'], true],
    ['a status alone', ['Status: 5.2.2 (full)'], true],
    ['a temporary status alone', ['Status: 4.2.2'], false],
  ])('%s', async (_what, lines, permanent) => {
    expect((await report('delivery-status', [status(...lines)])).bounce!.permanent).toBe(permanent);
  });

  test('the header of the original is enough', async () => {
    const headersOnly = part(
      ['Content-Type: text/rfc822-headers'],
      'Message-ID: <parti@ville.test>\r\nSubject: x\r\n',
    );
    expect(
      (await report('delivery-status', [status('Action: failed'), headersOnly])).bounce!.originalMessageId,
    ).toBe('<parti@ville.test>');
  });

  test('a mail that was delivered, read or complained about is a report', async () => {
    expect(
      (await report('delivery-status', [status('Action: delivered', 'Status: 2.0.0')])).classification.kind,
    ).toBe('report');
    expect(
      (
        await report('disposition-notification', [
          part(
            ['Content-Type: message/disposition-notification'],
            'Disposition: manual-action/MDN-sent-manually; displayed',
          ),
        ])
      ).classification.kind,
    ).toBe('report');
    expect(
      (
        await report(
          'feedback-report',
          [part(['Content-Type: message/feedback-report'], 'Feedback-Type: abuse')],
          ['Auto-Submitted: auto-generated'],
        )
      ).classification.kind,
    ).toBe('report');
  });

  test('a bounce of the old days: prose from a daemon', async () => {
    const mail = await parseMail(
      rawMail(
        ['From: MAILER-DAEMON@relais.test', 'Subject: failure notice'],
        'Hi. This is the qmail-send program.\r\n\r\n<paul@exemple.test>:\r\n550 5.1.1 sorry, no mailbox here by that name.\r\n\r\n--- Below this line is a copy.\r\n\r\nMessage-ID: <parti@ville.test>\r\nSubject: x',
      ),
    );
    expect(mail.classification.kind).toBe('bounce');
    expect(mail.bounce).toMatchObject({
      originalMessageId: '<parti@ville.test>',
      permanent: true,
      recipients: [{ address: 'paul@exemple.test', status: '5.1.1' }],
    });
  });

  test('Exim names the failed recipients', async () => {
    const mail = await parseMail(
      rawMail(
        [
          'From: Mail Delivery System <Mailer-Daemon@relais.test>',
          'X-Failed-Recipients: a@exemple.test, b@exemple.test',
          'Auto-Submitted: auto-replied',
        ],
        'A message that you sent could not be delivered.',
      ),
    );
    expect(mail.bounce!.recipients.map(({ address }) => address)).toEqual([
      'a@exemple.test',
      'b@exemple.test',
    ]);
  });

  test('Exchange in French, from a null sender', async () => {
    const mail = await parseMail(
      rawMail(
        [
          'From: postmaster@exemple.test',
          'Subject: =?utf-8?Q?Non_remis_:_Votre_demande?=',
          'In-Reply-To: <parti@ville.test>',
        ],
        'Votre message n’a pas pu être remis.',
      ),
      { envelopeFrom: '' },
    );
    expect([mail.classification.kind, mail.bounce!.originalMessageId]).toEqual([
      'bounce',
      '<parti@ville.test>',
    ]);
  });
});
