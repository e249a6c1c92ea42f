import { endSaid, lastDaySaid, said } from '@parvis/contract';
import { fillNotice, type Notice, type NoticeValues, type NoticeWords } from '@parvis/domain';
import type { Block, Letter } from '../letter/letter.js';
import type { FileFacts } from './file-facts.js';
import { closed, reopened } from './notices.js';

const nbsp = (phone: string | null) => phone && phone.replaceAll(' ', '\u00a0');

/** What the places of a letter stand for on a file; a delay already over is no promise to repeat. */
export function noticeValues(file: FileFacts, notice: Notice | null): NoticeValues {
  const { resident, agent, when, dueAt, receivedAt, signature } = file;
  return {
    'usager.nom': resident.lastName,
    'usager.prenom': resident.firstName,
    'demande.numero': file.number,
    'demande.objet': file.subject,
    'demande.date': said(receivedAt, when),
    'engagement.date': dueAt && dueAt > when.now ? endSaid(dueAt, when) : null,
    'service.nom': file.service,
    'service.telephone': nbsp(signature.phone),
    'ville.nom': signature.town,
    'agent.prenom': agent.firstName,
    'agent.nom': agent.lastName,
    ...(notice && ofNotice(notice, file)),
  };
}

function ofNotice(notice: Notice, { service, when }: FileFacts): NoticeValues {
  switch (notice.kind) {
    case 'date-announced':
      return { 'annonce.date': lastDaySaid(notice.dueAt, when) };
    case 'forwarded':
      return {
        'organisme.nom': notice.body.name,
        'organisme.competence': notice.competence,
        'transmission.date': said(notice.at, when),
      };
    case 'closed':
      return { 'cloture.motif': closed[notice.reason] };
    case 'merged':
      return { 'reunion.numero': notice.into };
    case 'reopened':
      return { 'reouverture.motif': reopened[notice.because](service) };
    default:
      return {};
  }
}

/**
 * The letter of the house in the town's words: what opens it and what closes it are theirs, all between (the facts,
 * what an agent said, what the law wants, the link) and below (the signature) stays. Words of which nothing is left
 * to say on this file leave the house's in their place.
 */
export function inTownsWords(letter: Letter, words: NoticeWords | null, values: NoticeValues): Letter {
  if (!words) return letter;
  const [title, before, after] = [words.title, words.before, words.after].map((text) =>
    fillNotice(text, values),
  ) as [string, string, string];
  const facts = letter.blocks.findIndex(({ kind }) => kind !== 'text');
  const between = letter.blocks.slice(facts, -1);
  const opening: readonly Block[] = says(before)
    ? [{ kind: 'text', text: before }]
    : letter.blocks.slice(0, facts);
  const closing: readonly Block[] = after === '' ? [] : [{ kind: 'text', text: after }];
  return {
    ...letter,
    title: title === '' ? letter.title : title,
    preheader: says(before) ?? letter.preheader,
    blocks: [...opening, ...between, ...closing],
  };
}

/** Its first line that is more than a greeting; null when there is none. */
const says = (text: string): string | null =>
  text.split('\n').find((line) => line.trim() !== '' && !line.trim().endsWith(',')) ?? null;
