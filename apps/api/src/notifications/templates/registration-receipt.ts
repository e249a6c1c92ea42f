import { frenchDateTime } from './french-dates.js';

export interface ReceiptFacts {
  number: string;
  subject: string;
  receivedAt: Date;
  /** when the answer is promised for; null when nothing is promised */
  dueAt: Date | null;
  /** the page it is followed on; null when it has none */
  followUrl: string | null;
  service: string;
  phone: string | null;
  town: string;
  timeZone: string;
}

/** What the law wants in it (CRPA R112-11-1: date of receipt, service, how to reach it), in plain words. */
export function registrationReceipt(facts: ReceiptFacts): { text: string } {
  const received = frenchDateTime(facts.receivedAt, facts.timeZone);
  const lines = [
    'Bonjour,',
    `Nous avons bien reçu votre message « ${facts.subject} » le ${received}. Il porte le numéro ${facts.number}.`,
    facts.dueAt
      ? `Une personne du service ${facts.service} vous répondra au plus tard le ${frenchDateTime(facts.dueAt, facts.timeZone)}.`
      : `Il a été transmis au service ${facts.service}.`,
    facts.followUrl ? `Pour suivre votre demande, à tout moment : ${facts.followUrl}` : null,
    'Pour ajouter une précision, répondez simplement à ce courriel : votre réponse rejoindra votre demande.',
    facts.phone ? `Vous préférez parler à quelqu’un ? Appelez le ${facts.phone}.` : null,
    `${facts.service}\n${facts.town}`,
    'Cet accusé d’enregistrement vous est envoyé automatiquement ; il ne tient pas lieu de réponse.',
  ];
  return { text: lines.filter((line) => line !== null).join('\n\n') };
}
