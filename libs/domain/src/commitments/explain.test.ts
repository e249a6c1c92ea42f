import { describe, expect, test } from '@jest/globals';
import { aCalendar } from '../calendar/testing/calendars.js';
import type { Promised } from './due-at.js';
import { explain } from './explain.js';

const townHall = aCalendar();

/** Wall time in Paris, `15/01 11:00 → 15/01 12:00 counted`. */
const told = (promised: Promised) =>
  explain(promised).lines.map(({ from, to, reason, label }) =>
    [`${wall(from)} → ${wall(to)}`, reason, label].filter((part) => part !== null).join(' · '),
  );
const wall = (date: Date) =>
  date
    .toLocaleString('fr-FR', {
      timeZone: 'Europe/Paris',
      day: '2-digit',
      month: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    .replace(',', '');

describe('explain', () => {
  test('48 h du vendredi 17 h: le week-end est une ligne', () => {
    const startedAt = new Date('2026-01-16T17:00+01:00');
    expect(
      told({ budget: { clock: 'working-days', within: 'PT48H' }, calendar: townHall, startedAt }),
    ).toEqual([
      '16/01 17:00 → 17/01 00:00 · counted',
      '17/01 00:00 → 19/01 00:00 · non-working-day',
      '19/01 00:00 → 20/01 17:00 · counted',
    ]);
  });

  test('midi, la nuit, l’Ascension, le pont et le week-end sont dits chacun', () => {
    const calendar = aCalendar({ closures: ['2026-05-15'] });
    const startedAt = new Date('2026-05-13T11:00+02:00');
    expect(told({ budget: { clock: 'opening-hours', within: 'PT6H' }, calendar, startedAt })).toEqual([
      '13/05 11:00 → 13/05 12:00 · counted',
      '13/05 12:00 → 13/05 13:30 · closed-hours',
      '13/05 13:30 → 13/05 17:30 · counted',
      '13/05 17:30 → 14/05 00:00 · closed-hours',
      '14/05 00:00 → 15/05 00:00 · public-holiday · Ascension',
      '15/05 00:00 → 16/05 00:00 · closure',
      '16/05 00:00 → 18/05 08:30 · closed-hours',
      '18/05 08:30 → 18/05 09:30 · counted',
    ]);
  });

  test('une pause est dite d’un trait, portes ouvertes ou fermées', () => {
    const startedAt = new Date('2026-01-15T11:00+01:00');
    const wait = {
      from: new Date('2026-01-15T11:30+01:00'),
      to: new Date('2026-01-16T09:00+01:00'),
      label: 'photo attendue',
    };
    expect(
      told({
        budget: { clock: 'opening-hours', within: 'PT1H' },
        calendar: townHall,
        startedAt,
        pauses: [wait],
      }),
    ).toEqual([
      '15/01 11:00 → 15/01 11:30 · counted',
      '15/01 11:30 → 16/01 09:00 · pause · photo attendue',
      '16/01 09:00 → 16/01 09:30 · counted',
    ]);
  });

  test('hors de son ouverture exceptionnelle, un jour férié est simplement fermé', () => {
    const calendar = aCalendar({ exceptionalOpenings: { '2026-12-25': [['10:00', '11:00']] } });
    const startedAt = new Date('2026-12-24T17:00+01:00');
    expect(told({ budget: { clock: 'opening-hours', within: 'PT90M' }, calendar, startedAt })).toEqual([
      '24/12 17:00 → 24/12 17:30 · counted',
      '24/12 17:30 → 25/12 10:00 · closed-hours',
      '25/12 10:00 → 25/12 11:00 · counted',
    ]);
  });

  test('un délai civil dit le jour du départ et le report, avec le férié qui le cause', () => {
    const startedAt = new Date('2026-04-29T10:00+02:00');
    const budget = { clock: 'civil', within: 'P15D', rollOver: 'next-working-day' } as const;
    expect(told({ budget, calendar: townHall, startedAt })).toEqual([
      '29/04 10:00 → 30/04 00:00 · start-day',
      '30/04 00:00 → 15/05 00:00 · counted',
      '15/05 00:00 → 16/05 00:00 · rolled-over · Ascension',
    ]);
  });

  test('des jours ouvrés disent les jours qui n’en sont pas et ceux que la pause a pris', () => {
    const startedAt = new Date('2026-05-12T10:00+02:00');
    const wait = {
      from: new Date('2026-05-18T10:00+02:00'),
      to: new Date('2026-05-19T10:00+02:00'),
      label: 'pièce manquante',
    };
    const budget = { clock: 'civil', within: 'P3D', unit: 'ouvre' } as const;
    expect(told({ budget, calendar: townHall, startedAt, pauses: [wait] })).toEqual([
      '12/05 10:00 → 13/05 00:00 · start-day',
      '13/05 00:00 → 14/05 00:00 · counted',
      '14/05 00:00 → 15/05 00:00 · public-holiday · Ascension',
      '15/05 00:00 → 16/05 00:00 · counted',
      '16/05 00:00 → 18/05 00:00 · non-working-day',
      '18/05 00:00 → 19/05 00:00 · pause · pièce manquante',
      '19/05 00:00 → 20/05 00:00 · counted',
    ]);
  });

  test('des jours ouvrables comptent la fermeture de la ville et pas le dimanche', () => {
    const calendar = aCalendar({ closures: ['2026-05-15', '2026-05-17'] });
    const startedAt = new Date('2026-05-13T10:00+02:00');
    const budget = { clock: 'civil', within: 'P3D', unit: 'ouvrable' } as const;
    expect(told({ budget, calendar, startedAt })).toEqual([
      '13/05 10:00 → 14/05 00:00 · start-day',
      '14/05 00:00 → 15/05 00:00 · public-holiday · Ascension',
      '15/05 00:00 → 17/05 00:00 · counted',
      '17/05 00:00 → 18/05 00:00 · non-working-day',
      '18/05 00:00 → 19/05 00:00 · counted',
    ]);
  });
});
