import type { TownTime } from '../script/town-time.js';
import { MAILBOXES } from '../town/mailboxes.js';
import { writeMail } from './write-mail.js';

export interface HeldMail {
  at: Date;
  from: string;
  raw: Buffer;
}

/** Mail nobody wrote to the town as a request: « Courriels retenus » has something to show. */
export function heldMail(time: TownTime): HeldMail[] {
  const hoursAgo = (hours: number) => new Date(time.now.getTime() - hours * 3_600_000);
  const machine = (
    name: string,
    address: string,
    subject: string,
    text: string,
    more: string[],
    at: Date,
  ) => ({
    at,
    from: address,
    raw: writeMail({
      from: { name, address },
      to: { name: '', address: MAILBOXES[0].address },
      subject,
      text,
      format: 'plain',
      enclosures: [],
      messageId: `<${at.getTime()}.retenu@${address.split('@')[1]}>`,
      inReplyTo: null,
      references: [],
      date: at,
      more,
    }),
  });
  return [
    machine(
      'Cabinet Ravelet',
      'secretariat@geometre-ravelet.test',
      'Absence du bureau : bornage rue Haute',
      'Bonjour,\n\nLe cabinet est fermé jusqu’à lundi. Votre message sera traité à notre retour.\n\nLe secrétariat',
      ['Auto-Submitted: auto-replied', 'X-Auto-Response-Suppress: All'],
      hoursAgo(29),
    ),
    machine(
      'La lettre des territoires',
      'lettre@actu-territoires.test',
      'Cette semaine : budget, école, numérique',
      'L’actualité des collectivités en cinq minutes.',
      ['List-Id: <lettre.actu-territoires.test>', 'List-Unsubscribe: <mailto:stop@actu-territoires.test>'],
      hoursAgo(9),
    ),
    // bytes without a single header line: what a broken gateway hands over
    {
      at: hoursAgo(52),
      from: 'scanner@copieur-accueil.test',
      raw: Buffer.alloc(2_048, '\x00\x1f\x8b\x08\xff\xfe%%', 'latin1'),
    },
  ];
}
