import { endSaid, lastDaySaid, said } from '@parvis/contract';
import type { ClosingReason, Notice, ReopeningCause } from '@parvis/domain';
import type { Block, Letter } from '../letter/letter.js';
import { answering, closeToHuman, type FileFacts } from './file-facts.js';

/** What is new, by itself: the rest of the letter is the same for all. */
interface News {
  title: string;
  /** the first sentence, also read beside the subject in a list of mails */
  first: string;
  more?: readonly Block[];
  reply: string;
}

const text = (...sentences: (string | null | false)[]): Block[] => {
  const kept = sentences.filter((sentence) => sentence);
  return kept.length > 0 ? [{ kind: 'text', text: kept.join(' ') }] : [];
};

export const closed: Record<ClosingReason, string> = {
  done: 'Le traitement de votre demande est terminé.',
  'no-action': 'Nous avons étudié votre demande\u00a0: elle n’appelle pas d’autre suite de notre part.',
  forwarded: 'Votre demande ne relève pas de la mairie\u00a0: elle a été transmise à l’organisme compétent.',
  duplicate:
    'Votre demande porte sur le même sujet qu’une autre, que nous suivons déjà\u00a0: elle lui est rattachée.',
  refused: 'Nous ne pouvons pas donner une suite favorable à votre demande.',
  abusive: 'Votre demande n’a pas pu être traitée.',
  withdrawn: 'Comme vous l’avez souhaité, votre demande est retirée.',
  'not-a-request': 'Votre message n’appelait pas de réponse de notre part.',
};

export const reopened: Record<ReopeningCause, (service: string) => string> = {
  agent: (service) => `Le service ${service} reprend votre demande.`,
  'resident-answered': (service) =>
    `Vous nous avez écrit de nouveau\u00a0: votre demande est rouverte et le service ${service} la reprend.`,
  'forwarding-undeliverable': () =>
    'Notre message à l’organisme compétent ne lui est pas parvenu\u00a0: nous reprenons votre demande pour la lui transmettre autrement.',
};

type Told = { [Kind in Notice['kind']]: (notice: Extract<Notice, { kind: Kind }>, file: FileFacts) => News };

const owed = ({ dueAt, when }: FileFacts): string | null =>
  dueAt &&
  (dueAt > when.now
    ? `Vous recevrez une réponse avant ${endSaid(dueAt, when)}.`
    : 'Une réponse vous reste due\u00a0: nous vous prions d’excuser ce retard.');

const news: Told = {
  'taken-in-charge': (_notice, file) => ({
    title: 'Votre demande est prise en charge',
    first: `${file.signature.agent}, du service ${file.service}, s’occupe désormais de votre demande.`,
    more: text(owed(file)),
    reply: answering.precise,
  }),
  'date-announced': ({ dueAt }, { service, when }) => ({
    title: 'Une date est annoncée pour votre demande',
    first: `Le service ${service} prévoit que ce sera fait au plus tard ${lastDaySaid(dueAt, when)}.`,
    more: text('Si cette date devait changer, nous vous le dirions.'),
    reply: answering.reply,
  }),
  forwarded: ({ body, competence, contactGiven, at }, { when }) => ({
    title: 'Votre demande est transmise à l’organisme compétent',
    first: `Votre demande ne relève pas de la mairie\u00a0: nous l’avons transmise à l’organisme compétent, ${body.name}.`,
    more: [
      ...text(
        competence && `Cet organisme est compétent pour ${competence}.`,
        `Votre demande lui a été remise le ${said(at, when)}, comme le prévoit la loi (article L114-2 du code des relations entre le public et l’administration).`,
      ),
      {
        kind: 'facts',
        facts: [
          ['Organisme', body.name],
          ['Courriel', body.email],
          ...(body.phone ? [['Téléphone', body.phone] as const] : []),
          ...(body.url ? [['Site', body.url] as const] : []),
        ],
      },
      ...text(
        contactGiven
          ? 'Nous lui avons donné de quoi vous joindre\u00a0: c’est lui qui vous répondra. Vous n’avez rien à faire.'
          : 'Nous ne lui avons pas donné vos coordonnées\u00a0: pour en recevoir une réponse, écrivez-lui ou appelez-le.',
        'De notre côté, votre demande est close.',
      ),
    ],
    reply: answering.reply,
  }),
  resolved: ({ outcome }, file) => ({
    title: 'Votre demande est traitée',
    first: `Le service ${file.service} a fait le nécessaire.`,
    more: [{ kind: 'words', text: outcome }, ...text(owed(file))],
    reply: answering.notSettled,
  }),
  closed: ({ reason }, file) => ({
    title: 'Votre demande est close',
    first: closed[reason],
    more: text(owed(file)),
    reply: answering.notSettled,
  }),
  merged: ({ into }) => ({
    title: 'Votre demande est réunie avec une autre',
    first: into
      ? `Votre demande porte sur le même sujet que votre demande ${into}\u00a0: nous les traitons ensemble, sous ce numéro.`
      : closed.duplicate,
    more: text(into && 'Rien de ce que vous nous avez écrit n’est perdu. Vous n’avez rien à faire.'),
    reply: into ? answering.precise : answering.notSettled,
  }),
  reopened: ({ because }, file) => ({
    title: 'Votre demande est rouverte',
    first: reopened[because](file.service),
    more: text(owed(file)),
    reply: answering.precise,
  }),
};

/** The letter that tells a resident what became of his file. It answers nothing, and says so. */
export function noticeLetter(notice: Notice, file: FileFacts): Letter {
  const tell = news[notice.kind] as (notice: Notice, file: FileFacts) => News;
  const { title, first, more = [], reply } = tell(notice, file);
  const { number, subject, followUrl } = file;
  return {
    title,
    preheader: first,
    blocks: [
      { kind: 'text', text: `Bonjour,\n\n${first}` },
      ...more,
      {
        kind: 'facts',
        facts: [
          ['Votre demande', number],
          ['Objet', subject],
        ],
      },
      ...(followUrl ? ([{ kind: 'link', label: 'Voir ma demande', url: followUrl }] as const) : []),
      ...text(reply, closeToHuman(file)),
    ],
    signature: file.signature,
    small:
      'Ce message vous est envoyé automatiquement pour vous informer\u00a0; il ne tient pas lieu de réponse.',
  };
}
