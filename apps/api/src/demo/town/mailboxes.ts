import { TOWN_NAME } from './places.js';

/** The first takes mail that names no mailbox, and is whose address automatic mail leaves from. */
export const MAILBOXES = [
  { address: 'mairie@demo.parvis.test', name: `Ville de ${TOWN_NAME}`, service: 'accueil' },
  {
    address: 'etat-civil@demo.parvis.test',
    name: `État civil de ${TOWN_NAME}`,
    service: 'etat-civil',
  },
  { address: 'ccas@demo.parvis.test', name: `CCAS de ${TOWN_NAME}`, service: 'ccas' },
] as const;

export type MailboxAddress = (typeof MAILBOXES)[number]['address'];
