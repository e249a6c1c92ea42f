import { aMailText } from './given.js';
import { inParts } from './mail-text.js';

/** A delivery status notification of RFC 3464, as Postfix writes it. */
export function aBounce({
  to,
  of,
  action = 'failed',
  status = '5.1.1',
  recipient = 'lucie.moreau@exemple.test',
}: {
  to: string;
  /** the Message-ID that came back */
  of: string;
  action?: string;
  status?: string;
  recipient?: string;
}): string {
  const { type, text } = inParts('report; report-type=delivery-status', [
    `Content-Type: text/plain; charset=utf-8\r\n\r\nVotre message n'a pas pu être remis à ${recipient}.`,
    [
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.exemple.test',
      '',
      `Final-Recipient: rfc822; ${recipient}`,
      `Action: ${action}`,
      `Status: ${status}`,
      'Diagnostic-Code: smtp; 550 5.1.1 mailbox unknown',
      '',
    ].join('\r\n'),
    `Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${of}\r\nSubject: Re: Lampadaire\r\n`,
  ]);
  const from = 'Mail Delivery System <MAILER-DAEMON@mx.exemple.test>';
  return aMailText({ from, to, subject: 'Undelivered Mail Returned to Sender', type, text });
}

/** A bounce from before RFC 3464: prose, and the headers of the mail copied under it, or not. */
export function aProseBounce({
  to,
  of,
  recipient = 'lucie.moreau@exemple.test',
}: {
  to: string;
  of?: string;
  recipient?: string;
}): string {
  return aMailText({
    from: 'MAILER-DAEMON@vieux-serveur.test',
    to,
    subject: 'Mail delivery failed: returning message to sender',
    text: [
      'This message was created automatically by mail delivery software.',
      '',
      'A message that you sent could not be delivered. This is a permanent error. The following address failed:',
      '',
      `  <${recipient}>`,
      '    550 5.1.1 mailbox unknown',
      ...(of
        ? [
            '',
            '------ This is a copy of the message, including all the headers. ------',
            '',
            `Message-ID: ${of}`,
          ]
        : []),
    ].join('\r\n'),
  });
}

/** One line each: what says that no person wrote it. */
export const MACHINES: [what: string, kind: string, mail: Parameters<typeof aMailText>[0]][] = [
  ['an auto-reply (RFC 3834)', 'auto-reply', { headers: ['Auto-Submitted: auto-replied (vacation)'] }],
  ['a generated mail', 'auto-reply', { headers: ['Auto-Submitted: auto-generated'] }],
  ['Exchange, which asks for no answer', 'auto-reply', { headers: ['X-Auto-Response-Suppress: All'] }],
  ['an autoresponder of old', 'auto-reply', { headers: ['X-Autoreply: yes'] }],
  [
    'a vacation notice that says so in its subject alone',
    'auto-reply',
    { subject: 'Absence du bureau : Re: Lampadaire', headers: ['In-Reply-To: <inconnu@exemple.test>'] },
  ],
  ['a mailing list', 'list', { headers: ['List-Id: Actualités <actu.exemple.test>'] }],
  ['bulk mail', 'list', { headers: ['Precedence: bulk'] }],
  ['junk', 'list', { headers: ['Precedence: junk'] }],
  [
    'a read receipt (RFC 8098)',
    'report',
    inParts('report; report-type=disposition-notification', [
      'Content-Type: text/plain\r\n\r\nVotre message a été lu.',
      'Content-Type: message/disposition-notification\r\n\r\nDisposition: manual-action; displayed\r\n',
    ]),
  ],
];
