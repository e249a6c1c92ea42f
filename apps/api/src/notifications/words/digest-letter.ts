import { daySaid, endSaid, lastDaySaid, type When } from '@parvis/contract';
import type { Digest } from '../../warnings/index.js';
import type { Fact, Letter } from '../letter/letter.js';

const counted = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

export function digestSubject({ files, more }: Pick<Digest, 'files' | 'more'>): string {
  const late = files.filter((file) => file.late).length;
  const today = files.length - late;
  const said = [
    ...(late > 0 ? [`${counted(late, 'demande', 'demandes')} en retard`] : []),
    ...(today > 0
      ? [`${today}${late > 0 ? '' : today === 1 ? ' demande' : ' demandes'} à répondre aujourd’hui`]
      : []),
  ].join(', ');
  return more ? `Plus de ${said}` : said;
}

/** An agent's morning: his files late, and due today. Of a resident, nothing but what his file is called. */
export function digestLetter(digest: Digest, urls: { files: string; preferences: string }): Letter {
  const when: When = { timeZone: digest.timeZone, now: digest.writtenAt.toISOString() };
  const late = digest.files.filter((file) => file.late);
  const today = digest.files.filter((file) => !file.late);
  return {
    title: `Vos demandes du ${daySaid(digest.writtenAt.toISOString(), when)}`,
    preheader: digestSubject(digest),
    blocks: [
      { kind: 'text', text: `Bonjour ${digest.firstName},` },
      ...section('En retard', late, (at) => `en retard depuis ${since(at, when)}`),
      ...section('À répondre aujourd’hui', today, (at) => `avant ${endSaid(at, when)}`),
      ...(digest.more
        ? ([
            { kind: 'text', text: 'D’autres demandes attendent\u00a0: la liste complète est dans Parvis.' },
          ] as const)
        : []),
      { kind: 'link', label: 'Ouvrir mes demandes', url: urls.files },
    ],
    signature: {
      agent: null,
      title: null,
      service: 'Parvis, relation citoyenne',
      phone: null,
      town: digest.town,
    },
    small: `Ce récapitulatif part à l’ouverture du service, les jours ouvrés. Pour ne plus le recevoir\u00a0: ${urls.preferences}`,
  };
}

function section(title: string, files: Digest['files'], said: (dueAt: string) => string): Letter['blocks'] {
  if (files.length === 0) return [];
  const facts = files.map(({ number, subject, dueAt }): Fact => [
    number,
    `${subject} (${said(dueAt.toISOString())})`,
  ]);
  return [
    { kind: 'text', text: `${title}\u00a0:` },
    { kind: 'facts', facts },
  ];
}

/** A promise of whole days is late from the day after its last one. */
const since = (at: string, when: When): string => {
  const said = endSaid(at, when);
  return said.endsWith('à minuit') ? `la fin du ${lastDaySaid(at, when)}` : `le ${said}`;
};
