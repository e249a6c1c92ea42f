import { describe, expect, test } from '@jest/globals';
import { FOLLOW_STEPS, type FollowStep } from '@parvis/contract';
import { CLOSING_REASONS, TICKET_STATUSES } from '@parvis/domain';
import { announcedSaid, promiseSaid, statusSaid, stepSaid } from './story.js';

const when = { timeZone: 'Europe/Paris', now: '2026-11-24T09:00:00.000Z' };
const dueAt = '2026-11-26T23:00:00.000Z';
const aStep = (step: Partial<FollowStep>): FollowStep => ({
  kind: 'answered',
  at: '2026-11-24T09:00:00.000Z',
  by: null,
  service: null,
  text: null,
  channel: null,
  photos: [],
  ...step,
});

describe('what happened', () => {
  test('says who, by first name and service', () => {
    expect(stepSaid(aStep({ kind: 'taken-in-charge', by: 'Karim', service: 'Voirie' }))).toBe(
      'Karim, du service Voirie, a pris votre demande en charge.',
    );
    expect(stepSaid(aStep({ service: 'Voirie' }))).toBe('Le service Voirie vous a répondu.');
    expect(stepSaid(aStep({}))).toBe('La mairie vous a répondu.');
    expect(stepSaid(aStep({ kind: 'resident-wrote', by: 'Karim' }))).toBe('Vous nous avez écrit.');
  });

  test.each(FOLLOW_STEPS)('%s is one sentence', (kind) => {
    expect(stepSaid(aStep({ kind, by: 'Inès', service: 'Propreté' }))).toMatch(/^\p{Lu}[^.]+\.$/u);
  });
});

test('a date announced is a day, said to its end', () => {
  expect(announcedSaid(dueAt, when)).toBe('C’est prévu au plus tard jeudi 26 novembre.');
});

describe('where it stands', () => {
  test.each(TICKET_STATUSES)('%s is told in words', (status) => {
    expect(statusSaid({ status, closingReason: null })).toMatch(/^\p{Lu}.+\.$/u);
  });

  test.each(CLOSING_REASONS)('closed for %s is told in words', (closingReason) => {
    expect(statusSaid({ status: 'closed', closingReason })).toMatch(/^\p{Lu}.+\.$/u);
  });
});

describe('the promise', () => {
  test('is said with its date', () => {
    expect(promiseSaid({ dueAt, late: false, status: 'open' }, when)).toBe(
      'Nous vous répondrons avant jeudi 26 novembre à minuit.',
    );
  });

  test('broken, is admitted', () => {
    expect(promiseSaid({ dueAt, late: true, status: 'open' }, when)).toMatch(/excuser/);
  });

  test('while the town waits for him, waits too; otherwise nothing is owed and nothing is said', () => {
    expect(promiseSaid({ dueAt: null, late: false, status: 'waiting-resident' }, when)).toMatch(
      /dès que vous aurez répondu/,
    );
    expect(promiseSaid({ dueAt: null, late: false, status: 'closed' }, when)).toBeNull();
  });
});
