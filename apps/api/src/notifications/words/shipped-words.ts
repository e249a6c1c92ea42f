import type { NoticeLetter, NoticeWords } from '@parvis/domain';
import { answering } from './file-facts.js';

const HELLO = 'Bonjour,\n\n';
const CALL = '\nVous préférez parler à quelqu’un\u00a0? Appelez le {{service.telephone}}.';

/**
 * What a letter says before a town has changed it, as its writer would type it: where the editor begins. The letters
 * themselves (`notices.ts`, `receipt.ts`) word more cases than one text can; a test holds the two together.
 */
export const SHIPPED_WORDS: Record<NoticeLetter, NoticeWords> = {
  acknowledgement: {
    title: 'Nous avons bien reçu votre demande',
    before: `${HELLO}Une personne du service {{service.nom}} vous répondra avant {{engagement.date}}.`,
    after: answering.precise + CALL,
  },
  'taken-in-charge': {
    title: 'Votre demande est prise en charge',
    before: `${HELLO}{{agent.prenom}} {{agent.nom}}, du service {{service.nom}}, s’occupe désormais de votre demande.\nVous recevrez une réponse avant {{engagement.date}}.`,
    after: answering.precise + CALL,
  },
  'date-announced': {
    title: 'Une date est annoncée pour votre demande',
    before: `${HELLO}Le service {{service.nom}} prévoit que ce sera fait au plus tard {{annonce.date}}.\nSi cette date devait changer, nous vous le dirions.`,
    after: answering.reply + CALL,
  },
  forwarded: {
    title: 'Votre demande est transmise à l’organisme compétent',
    before: `${HELLO}Votre demande ne relève pas de la mairie\u00a0: nous l’avons transmise à l’organisme compétent, {{organisme.nom}}.\nCet organisme est compétent pour {{organisme.competence}}.\nVotre demande lui a été remise le {{transmission.date}}, comme le prévoit la loi (article L114-2 du code des relations entre le public et l’administration).`,
    after: answering.reply + CALL,
  },
  resolved: {
    title: 'Votre demande est traitée',
    before: `${HELLO}Le service {{service.nom}} a fait le nécessaire.`,
    after: answering.notSettled + CALL,
  },
  closed: {
    title: 'Votre demande est close',
    before: `${HELLO}{{cloture.motif}}\nVous recevrez une réponse avant {{engagement.date}}.`,
    after: answering.notSettled + CALL,
  },
  merged: {
    title: 'Votre demande est réunie avec une autre',
    before: `${HELLO}Votre demande porte sur le même sujet que votre demande {{reunion.numero}}\u00a0: nous les traitons ensemble, sous ce numéro.\nRien de ce que vous nous avez écrit n’est perdu. Vous n’avez rien à faire.`,
    after: answering.precise + CALL,
  },
  reopened: {
    title: 'Votre demande est rouverte',
    before: `${HELLO}{{reouverture.motif}}\nVous recevrez une réponse avant {{engagement.date}}.`,
    after: answering.precise + CALL,
  },
};
