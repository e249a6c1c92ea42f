import { said } from '@parvis/contract';
import type { TicketEntity } from './ticket.entity.js';

export interface ResidentContact {
  name: string;
  emails: string[];
  phones: string[];
}

interface Facts {
  ticket: Pick<TicketEntity, 'number' | 'subject' | 'description' | 'address' | 'lat' | 'lon' | 'receivedAt'>;
  town: { name: string; timeZone: string };
  message: string | undefined;
  /** null when nothing of the resident is handed over */
  resident: ResidentContact | null;
  photos: number;
  photosLeft: number;
}

/** What the competent body reads: why it is written to, what is asked, where, and whom to answer. */
export function forwardingText({ ticket, town, message, resident, photos, photosLeft }: Facts): string {
  const when = { timeZone: town.timeZone, now: ticket.receivedAt.toISOString() };
  const parts = [
    'Bonjour,',
    message?.trim() || null,
    `${town.name} a reçu le ${said(ticket.receivedAt.toISOString(), when)} la demande ci-dessous, qui relève de votre compétence. Nous vous la transmettons en application de l’article L114-2 du code des relations entre le public et l’administration\u00a0; la personne en est informée.`,
    `Objet\u00a0: ${ticket.subject}\nNotre référence\u00a0: ${ticket.number}`,
    place(ticket),
    ticket.description.trim() &&
      `Ce qui nous a été écrit\u00a0:\n\n«\u00a0${ticket.description.trim()}\u00a0»`,
    photosSaid(photos, photosLeft),
    resident ? reach(resident) : 'La personne n’a pas souhaité, ou pas pu, laisser ses coordonnées.',
    'Pour nous répondre ou si cette demande n’est pas de votre ressort, répondez à ce courriel\u00a0: votre réponse rejoindra le dossier.',
  ];
  return parts.filter(Boolean).join('\n\n');
}

function place({ address, lat, lon }: Facts['ticket']): string | null {
  const point =
    lat === null || lon === null
      ? null
      : `${lat.toFixed(6)}, ${lon.toFixed(6)} (latitude, longitude, WGS 84)`;
  const lines = [address && `Lieu\u00a0: ${address}`, point && `Position\u00a0: ${point}`].filter(Boolean);
  return lines.length > 0 ? lines.join('\n') : null;
}

function photosSaid(kept: number, left: number): string | null {
  const joined = kept === 0 ? null : kept === 1 ? 'Une photo est jointe.' : `${kept} photos sont jointes.`;
  const missing =
    left > 0 && 'D’autres, trop lourdes pour un courriel, peuvent vous être envoyées sur demande.';
  return [joined, missing].filter(Boolean).join(' ') || null;
}

const reach = ({ name, emails, phones }: ResidentContact): string =>
  [
    'Pour répondre à la personne\u00a0:',
    name || null,
    ...emails.map((email) => `Courriel\u00a0: ${email}`),
    ...phones.map((phone) => `Téléphone\u00a0: ${phone}`),
  ]
    .filter((line) => line !== null)
    .join('\n');
