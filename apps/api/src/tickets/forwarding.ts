import type { ForwardTicketBody } from '@parvis/contract';
import type { OutsideContact } from '@parvis/domain';
import { readOutsideBody } from '../organisation/index.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { forwardingText, type ResidentContact } from './forwarding-text.js';
import type { TicketEntity } from './ticket.entity.js';

/** What mail servers take without fuss, with room for what base64 adds. */
const PHOTOS_MAX_BYTES = 15 * 1024 * 1024;

export interface ForwardedPhoto {
  name: string;
  type: string;
  size: number;
  sha256: string;
  width: number | null;
  height: number | null;
}

/** What an outside body is handed over, composed but not written: shown before it is done, and done as it was shown. */
export interface Forwarding {
  body: OutsideContact;
  subject: string;
  text: string;
  photos: ForwardedPhoto[];
  contactGiven: boolean;
}

/** @throws ProblemError `outside-body/not-found` */
export async function composeForwarding(
  tx: Pick<Transaction, 'row' | 'rows'>,
  ticket: TicketEntity,
  { body: asked, name: named = '', email: address = '', message, keepContact }: ForwardTicketBody,
): Promise<Forwarding> {
  const known = asked === undefined ? null : await readOutsideBody(tx, asked);
  const { name, email, phone, url } = known ?? { name: named.trim(), email: address, phone: null, url: null };
  const resident = keepContact ? await readResident(tx, ticket) : null;
  const { kept, left } = fitting(await readPhotos(tx, ticket.id));
  const town = await tx.row<{ name: string; timeZone: string }>(
    `select n.town_name as name, i.time_zone from installation n join site i on i.id = $1`,
    [ticket.siteId],
  );
  return {
    body: { name, email, phone, url },
    subject: `Demande transmise par ${town!.name}\u00a0: ${ticket.subject}`,
    text: forwardingText({ ticket, town: town!, message, resident, photos: kept.length, photosLeft: left }),
    photos: kept,
    contactGiven: resident !== null,
  };
}

/** Who left nothing to be reached by has nothing handed over, not even a name: it would serve no answer. */
async function readResident(
  tx: Pick<Transaction, 'row'>,
  { residentId }: TicketEntity,
): Promise<ResidentContact | null> {
  const row = await tx.row<ResidentContact>(
    `select concat_ws(' ', r.first_name, r.last_name) as name,
       array(select value from resident_identity where resident_id = r.id and kind = 'email' order by id) as emails,
       array(select value from resident_identity where resident_id = r.id and kind = 'phone' order by id) as phones
     from resident r where r.id = $1`,
    [residentId],
  );
  return row && row.emails.length + row.phones.length > 0 ? row : null;
}

/** Pictures the resident sent, and no other file of his: what a paper says of him is not theirs to read. */
const readPhotos = (tx: Pick<Transaction, 'rows'>, ticketId: string): Promise<ForwardedPhoto[]> =>
  tx.rows<ForwardedPhoto>(
    `select distinct on (a.sha256) a.name, a.type, a.size, a.sha256, a.width, a.height
     from attachment a join message m on m.id = a.message_id
     where m.ticket_id = $1 and m.purpose = 'incoming' and a.type in ('image/jpeg', 'image/png', 'image/webp', 'image/heic')
     order by a.sha256, a.id`,
    [ticketId],
  );

function fitting(photos: ForwardedPhoto[]): { kept: ForwardedPhoto[]; left: number } {
  let room = PHOTOS_MAX_BYTES;
  const kept = photos.toSorted((a, b) => a.size - b.size).filter(({ size }) => (room -= size) >= 0);
  return { kept: kept.toSorted((a, b) => a.name.localeCompare(b.name)), left: photos.length - kept.length };
}
