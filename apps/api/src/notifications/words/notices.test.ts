import { describe, expect, test } from '@jest/globals';
import { CLOSING_REASONS, type Notice } from '@parvis/domain';
import { letterText } from '../letter/letter-text.js';
import type { FileFacts } from './file-facts.js';
import { noticeLetter } from './notices.js';
import { receiptLetter } from './receipt.js';

const aFile = (changes: Partial<FileFacts> = {}): FileFacts => ({
  number: '2026-004217',
  subject: 'Lampadaire éteint',
  service: 'Voirie',
  receivedAt: '2026-11-24T08:00:00.000Z',
  resident: { firstName: 'Rose', lastName: 'Weiss' },
  agent: { firstName: 'Karim', lastName: 'Lefort' },
  dueAt: '2026-11-26T23:00:00.000Z',
  followUrl: 'https://ville.test/suivi/abc',
  signature: {
    agent: 'Karim Lefort',
    title: 'responsable de la voirie',
    service: 'Voirie',
    phone: '04 65 71 24 10',
    town: 'Saint-Aubin',
  },
  when: { timeZone: 'Europe/Paris', now: '2026-11-24T09:00:00.000Z' },
  ...changes,
});
const body = {
  name: 'Département, direction des routes',
  email: 'routes@departement.test',
  phone: '04 99 00 20 00',
  url: 'https://routes.departement.test',
};
const at = '2026-11-24T09:00:00.000Z';
const NOTICES: Notice[] = [
  { kind: 'taken-in-charge' },
  { kind: 'date-announced', dueAt: '2026-11-30T23:00:00.000Z' },
  { kind: 'forwarded', body, contactGiven: true, competence: 'les routes départementales', at },
  { kind: 'forwarded', body: { ...body, phone: null, url: null }, contactGiven: false, competence: null, at },
  { kind: 'resolved', outcome: 'Lampe changée.' },
  ...CLOSING_REASONS.map((reason) => ({ kind: 'closed' as const, reason })),
  { kind: 'reopened', because: 'agent' },
  { kind: 'reopened', because: 'forwarding-undeliverable' },
];
const LETTERS = [
  ...NOTICES.flatMap((notice) => [
    noticeLetter(notice, aFile()),
    noticeLetter(notice, aFile({ dueAt: null, followUrl: null })),
  ]),
  receiptLetter(aFile()),
  receiptLetter(aFile({ dueAt: null, followUrl: null })),
];

describe('what residents are told', () => {
  test.each(LETTERS.map((letter) => [letter.title, letterText(letter)] as const))(
    '« %s » is French as it is printed',
    (_title, text) => {
      expect(text).not.toMatch(/ [:;!?»]|« /);
      expect(text).not.toMatch(/[\p{L}]'[\p{L}]/u);
      expect(text).not.toMatch(/\bclient|undefined|null|NaN/i);
    },
  );

  test.each(LETTERS.map((letter) => [letter.title, letter] as const))(
    '« %s » has one link at most, and says how to answer',
    (_title, letter) => {
      expect(letter.blocks.filter(({ kind }) => kind === 'link').length).toBeLessThanOrEqual(1);
      const text = letterText(letter);
      expect(text).toContain('2026-004217');
      expect(text).toContain('répond');
      expect(text).toContain('ne tient pas lieu de réponse');
    },
  );

  test('an answer still owed is promised in the town’s words; one already late is owned up to', () => {
    const told = (now: string) =>
      letterText(
        noticeLetter(
          { kind: 'resolved', outcome: 'Fait.' },
          aFile({ when: { timeZone: 'Europe/Paris', now } }),
        ),
      );
    expect(told('2026-11-24T09:00:00.000Z')).toContain(
      'Vous recevrez une réponse avant jeudi 26 novembre à minuit.',
    );
    expect(told('2026-11-28T09:00:00.000Z')).toContain('nous vous prions d’excuser ce retard');
  });
});
