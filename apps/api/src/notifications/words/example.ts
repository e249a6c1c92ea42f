import type { Notice, NoticeLetter } from '@parvis/domain';
import type { Letter } from '../letter/letter.js';
import type { FileFacts } from './file-facts.js';
import { noticeLetter } from './notices.js';
import { receiptLetter } from './receipt.js';

const DAY = 86_400_000;
const after = (now: string, days: number) => new Date(Date.parse(now) + days * DAY).toISOString();

/** A file that does not exist, for who words a letter to see it as it would be read. */
export const exampleFile = (town: string, when: FileFacts['when']): FileFacts => ({
  number: '2026-001234',
  subject: 'Lampadaire éteint rue des Lilas',
  service: 'Voirie',
  receivedAt: when.now,
  resident: { firstName: 'Lucie', lastName: 'Moreau' },
  agent: { firstName: 'Karim', lastName: 'Lefort' },
  dueAt: after(when.now, 7),
  followUrl: 'https://exemple.test/suivi/exemple',
  signature: {
    agent: 'Karim Lefort',
    title: 'responsable de la voirie',
    service: 'Voirie',
    phone: '01 23 45 67 89',
    town,
  },
  when,
});

const notices = (now: string): Record<Exclude<NoticeLetter, 'acknowledgement'>, Notice> => ({
  'taken-in-charge': { kind: 'taken-in-charge' },
  'date-announced': { kind: 'date-announced', dueAt: after(now, 5) },
  forwarded: {
    kind: 'forwarded',
    body: {
      name: 'Département, direction des routes',
      email: 'routes@exemple.test',
      phone: '01 98 76 54 32',
      url: null,
    },
    contactGiven: true,
    competence: 'les routes départementales',
    at: now,
  },
  resolved: { kind: 'resolved', outcome: 'L’ampoule a été remplacée.' },
  closed: { kind: 'closed', reason: 'done' },
  merged: { kind: 'merged', into: '2026-001200' },
  reopened: { kind: 'reopened', because: 'agent' },
});

/** The letter of this kind as it is shipped, on the example. */
export function exampleLetter(
  kind: NoticeLetter,
  file: FileFacts,
): { letter: Letter; notice: Notice | null } {
  if (kind === 'acknowledgement') return { letter: receiptLetter(asTown(file)), notice: null };
  const notice = notices(file.when.now)[kind];
  return { letter: noticeLetter(notice, file), notice };
}

const asTown = (file: FileFacts): FileFacts => ({
  ...file,
  agent: { firstName: null, lastName: null },
  signature: { ...file.signature, agent: null, title: null },
});
