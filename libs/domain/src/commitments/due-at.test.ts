import { describe, expect, test } from '@jest/globals';
import type { Calendar } from '../calendar/calendar.js';
import { aCalendar, everyDay, openDayAndNight } from '../calendar/testing/calendars.js';
import type { Budget } from './commitment.js';
import { dueAt, elapsed } from './due-at.js';

type Story = [
  story: string,
  budget: Budget,
  start: string,
  due: string,
  calendar?: Calendar,
  pauses?: string[][],
];

const on =
  (clock: Budget['clock']) =>
  (within: string, civil: Pick<Budget, 'unit' | 'rollOver'> = {}): Budget => ({ clock, within, ...civil });
const [continuous, workingDays, openingHours, civil] = [
  on('continuous'),
  on('working-days'),
  on('opening-hours'),
  on('civil'),
];
const nextWorkingDay = { rollOver: 'next-working-day' } as const;

const townHall = aCalendar();
const alsace = aCalendar({ holidays: 'alsace-moselle' });
const reunion = aCalendar({ timeZone: 'Indian/Reunion', holidays: 'la-reunion' });
const bridged = aCalendar({ closures: ['2026-05-15'] });
const christmasEve = aCalendar({ exceptionalOpenings: { '2026-12-25': [['10:00', '11:00']] } });
const nightDesk = openDayAndNight();
const ownDates = aCalendar({ opening: {}, exceptionalOpenings: { '2026-06-01': [['09:00', '10:00']], '2027-06-01': [['09:00', '10:00']] } }); // prettier-ignore
const saturdays = aCalendar({ workingDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] });
const oneMinuteOfDst = aCalendar({ opening: everyDay([['02:00', '03:00']]), holidays: 'none' });

const stories = (named: Story[]) =>
  test.each(named)('%s', (_, budget, start, due, calendar = townHall, pauses = []) => {
    const paused = pauses.map(([from, to]) => ({ from: new Date(from!), to: new Date(to!) }));
    const answer = dueAt({ budget, calendar, startedAt: new Date(start), pauses: paused });
    expect(answer.toISOString()).toBe(new Date(due).toISOString());
  });

describe('continuous: 48 heures sont 48 heures', () => {
  stories([
    [
      'vendredi 17 h → dimanche 17 h',
      continuous('PT48H'),
      '2026-01-16T17:00+01:00',
      '2026-01-18T17:00+01:00',
    ],
    [
      'la nuit du passage à l’heure d’été finit une heure plus tard au mur',
      continuous('PT24H'),
      '2026-03-28T17:00+01:00',
      '2026-03-29T18:00+02:00',
    ],
    [
      'une pause de 90 minutes',
      continuous('PT2H'),
      '2026-01-16T17:00+01:00',
      '2026-01-16T20:30+01:00',
      townHall,
      [['2026-01-16T18:00+01:00', '2026-01-16T19:30+01:00']],
    ],
  ]);
});

describe('working-days: les 24 h de chaque jour ouvré', () => {
  stories([
    [
      '48 h du vendredi 17 h → mardi 17 h',
      workingDays('PT48H'),
      '2026-01-16T17:00+01:00',
      '2026-01-20T17:00+01:00',
    ],
    [
      '24 h du jeudi minuit → vendredi minuit, pas lundi',
      workingDays('PT24H'),
      '2026-01-16T00:00+01:00',
      '2026-01-17T00:00+01:00',
    ],
    ['un samedi attend lundi', workingDays('PT1H'), '2026-01-17T11:00+01:00', '2026-01-19T01:00+01:00'],
    [
      'le jeudi de l’Ascension ne compte pas',
      workingDays('PT48H'),
      '2026-05-13T10:00+02:00',
      '2026-05-18T10:00+02:00',
    ],
    [
      'le pont de l’Ascension non plus quand la ville ferme',
      workingDays('PT48H'),
      '2026-05-13T10:00+02:00',
      '2026-05-19T10:00+02:00',
      bridged,
    ],
    [
      'Vendredi saint: Valence travaille',
      workingDays('PT24H'),
      '2026-04-02T10:00+02:00',
      '2026-04-03T10:00+02:00',
    ],
    [
      'Vendredi saint: Strasbourg non, ni le lundi de Pâques',
      workingDays('PT24H'),
      '2026-04-02T10:00+02:00',
      '2026-04-07T10:00+02:00',
      alsace,
    ],
    [
      '20 décembre à La Réunion, un lundi de 2027',
      workingDays('PT24H'),
      '2027-12-17T10:00+04:00',
      '2027-12-21T10:00+04:00',
      reunion,
    ],
    [
      'le samedi compte où il est ouvré',
      workingDays('PT48H'),
      '2026-01-16T17:00+01:00',
      '2026-01-19T17:00+01:00',
      saturdays,
    ],
    [
      'une ouverture exceptionnelle ne fait pas de Noël un jour ouvré',
      workingDays('PT24H'),
      '2026-12-24T10:00+01:00',
      '2026-12-28T10:00+01:00',
      christmasEve,
    ],
    [
      'une pause du vendredi soir au lundi matin ne rend que son temps ouvré',
      workingDays('PT48H'),
      '2026-01-16T17:00+01:00',
      '2026-01-21T03:00+01:00',
      townHall,
      [['2026-01-16T22:00+01:00', '2026-01-19T08:00+01:00']],
    ],
    [
      'un dimanche ouvré de 23 h compte 23 h',
      workingDays('PT24H'),
      '2026-03-29T00:00+01:00',
      '2026-03-30T01:00+02:00',
      nightDesk,
    ],
  ]);
});

describe('opening-hours: seul le temps ouvert compte', () => {
  stories([
    [
      '4 h à partir de 11 h, pause de midi sautée',
      openingHours('PT4H'),
      '2026-01-15T11:00+01:00',
      '2026-01-15T16:30+01:00',
    ],
    [
      'finit à la fermeture de midi, pas à la réouverture',
      openingHours('PT1H'),
      '2026-01-15T11:00+01:00',
      '2026-01-15T12:00+01:00',
    ],
    [
      'une milliseconde de plus passe à 13 h 30',
      openingHours('PT1H0.001S'),
      '2026-01-15T11:00+01:00',
      '2026-01-15T13:30:00.001+01:00',
    ],
    [
      'appelé la nuit, compté dès 8 h 30',
      openingHours('PT1H'),
      '2026-01-15T03:00+01:00',
      '2026-01-15T09:30+01:00',
    ],
    ['vendredi 17 h → lundi 9 h', openingHours('PT1H'), '2026-01-16T17:00+01:00', '2026-01-19T09:00+01:00'],
    [
      'Noël ouvert de 10 h à 11 h',
      openingHours('PT1H'),
      '2026-12-24T17:30+01:00',
      '2026-12-25T11:00+01:00',
      christmasEve,
    ],
    [
      'une pause qui commence à l’échéance ne change rien',
      openingHours('PT1H'),
      '2026-01-15T11:00+01:00',
      '2026-01-15T12:00+01:00',
      townHall,
      [['2026-01-15T12:00+01:00', '2026-02-15T12:00+01:00']],
    ],
    [
      'deux pauses qui se chevauchent n’en font qu’une',
      openingHours('PT1H'),
      '2026-01-15T09:00+01:00',
      '2026-01-15T10:30+01:00',
      townHall,
      [
        ['2026-01-15T09:10+01:00', '2026-01-15T09:30+01:00'],
        ['2026-01-15T09:20+01:00', '2026-01-15T09:40+01:00'],
      ],
    ],
    [
      'une pause d’avant le début est coupée',
      openingHours('PT1H'),
      '2026-01-15T09:00+01:00',
      '2026-01-15T10:10+01:00',
      townHall,
      [['2026-01-10T09:00+01:00', '2026-01-15T09:10+01:00']],
    ],
    [
      '24:00 touche 00:00: une nuit sans minute perdue',
      openingHours('PT24H'),
      '2026-01-15T11:00+01:00',
      '2026-01-16T11:00+01:00',
      nightDesk,
    ],
    [
      '24 h ouvertes à l’heure d’été finissent à 12 h',
      openingHours('PT24H'),
      '2026-03-28T11:00+01:00',
      '2026-03-29T12:00+02:00',
      nightDesk,
    ],
    [
      '24 h ouvertes à l’heure d’hiver finissent à 10 h',
      openingHours('PT24H'),
      '2026-10-24T11:00+02:00',
      '2026-10-25T10:00+01:00',
      nightDesk,
    ],
    [
      'une heure qui n’existe pas ne compte pas',
      openingHours('PT1H'),
      '2026-03-29T00:00+01:00',
      '2026-03-30T03:00+02:00',
      oneMinuteOfDst,
    ],
    [
      'une heure qui revient compte deux fois',
      openingHours('PT2H'),
      '2026-10-25T00:00+02:00',
      '2026-10-25T03:00+01:00',
      oneMinuteOfDst,
    ],
    [
      'ouvert une heure par an, sur deux ans',
      openingHours('PT90M'),
      '2026-01-15T11:00+01:00',
      '2027-06-01T09:30+02:00',
      ownDates,
    ],
  ]);
});

describe('civil: le jour du départ ne compte pas, le dernier finit à 24 h', () => {
  stories([
    [
      'lettre au cachet du lundi 4 mai, 15 jours → mardi 19 à 24 h',
      civil('P15D'),
      '2026-05-04T16:00+02:00',
      '2026-05-20T00:00+02:00',
    ],
    [
      'reçue à 0 h ou à 23 h 59, c’est le même jour',
      civil('P15D'),
      '2026-05-04T00:00+02:00',
      '2026-05-20T00:00+02:00',
    ],
    ['31 janvier + 1 mois → 28 février', civil('P1M'), '2026-01-31T10:00+01:00', '2026-03-01T00:00+01:00'],
    [
      '31 janvier 2028 + 1 mois → 29 février',
      civil('P1M'),
      '2028-01-31T10:00+01:00',
      '2028-03-01T00:00+01:00',
    ],
    [
      '28 février + 1 mois → 28 mars, pas le 31',
      civil('P1M'),
      '2026-02-28T10:00+01:00',
      '2026-03-29T00:00+01:00',
    ],
    [
      'silence de deux mois du 30 décembre → 28 février',
      civil('P2M'),
      '2025-12-30T10:00+01:00',
      '2026-03-01T00:00+01:00',
    ],
    [
      '29 février 2028 + 1 an → 28 février 2029',
      civil('P1Y'),
      '2028-02-29T10:00+01:00',
      '2029-03-01T00:00+01:00',
    ],
    [
      '15 jours qui finissent le jeudi de l’Ascension → vendredi',
      civil('P15D', nextWorkingDay),
      '2026-04-29T10:00+02:00',
      '2026-05-16T00:00+02:00',
    ],
    [
      '… et lundi 18 quand la ville fait le pont',
      civil('P15D', nextWorkingDay),
      '2026-04-29T10:00+02:00',
      '2026-05-19T00:00+02:00',
      bridged,
    ],
    [
      'un samedi est reporté au lundi (CPC 642)',
      civil('P1D', nextWorkingDay),
      '2026-01-16T10:00+01:00',
      '2026-01-20T00:00+01:00',
    ],
    [
      'sans report, un samedi reste un samedi',
      civil('P1D'),
      '2026-01-16T10:00+01:00',
      '2026-01-18T00:00+01:00',
    ],
    [
      'ouvrables: le samedi compte, dimanche et Toussaint non',
      civil('P3D', { unit: 'ouvrable' }),
      '2026-10-29T10:00+01:00',
      '2026-11-03T00:00+01:00',
    ],
    [
      'ouvrables: une fermeture de la ville compte',
      civil('P1D', { unit: 'ouvrable' }),
      '2026-05-13T10:00+02:00',
      '2026-05-16T00:00+02:00',
      bridged,
    ],
    [
      'ouvrable fini un samedi, reporté au lundi',
      civil('P1D', { unit: 'ouvrable', ...nextWorkingDay }),
      '2026-01-16T10:00+01:00',
      '2026-01-20T00:00+01:00',
    ],
    [
      '10 jours ouvrés par-dessus l’Ascension et Pentecôte',
      civil('P10D', { unit: 'ouvre' }),
      '2026-05-11T10:00+02:00',
      '2026-05-28T00:00+02:00',
    ],
    [
      'reçu un dimanche, 1 jour ouvré → lundi',
      civil('P1D', { unit: 'ouvre' }),
      '2026-01-18T10:00+01:00',
      '2026-01-20T00:00+01:00',
    ],
    [
      '22 h TU est déjà demain à La Réunion',
      civil('P1D'),
      '2026-01-15T22:00Z',
      '2026-01-18T00:00+04:00',
      reunion,
    ],
    [
      'P7D par-dessus le passage à l’heure d’été',
      civil('P7D'),
      '2026-03-25T10:00+01:00',
      '2026-04-02T00:00+02:00',
    ],
    [
      'une pause de trois heures ne change rien',
      civil('P7D'),
      '2026-01-05T10:00+01:00',
      '2026-01-13T00:00+01:00',
      townHall,
      [['2026-01-06T10:00+01:00', '2026-01-06T13:00+01:00']],
    ],
    [
      'une pause du mardi 10 h au vendredi 10 h ajoute trois jours',
      civil('P7D'),
      '2026-01-05T09:00+01:00',
      '2026-01-16T00:00+01:00',
      townHall,
      [['2026-01-06T10:00+01:00', '2026-01-09T10:00+01:00']],
    ],
    [
      '… deux quand elle commence le jour du départ, qui ne comptait pas',
      civil('P7D'),
      '2026-01-05T09:00+01:00',
      '2026-01-15T00:00+01:00',
      townHall,
      [['2026-01-05T10:00+01:00', '2026-01-08T10:00+01:00']],
    ],
    [
      'une journée entière de pause, de 0 h à 24 h, ajoute un jour',
      civil('P7D'),
      '2026-01-05T09:00+01:00',
      '2026-01-14T00:00+01:00',
      townHall,
      [['2026-01-06T00:00+01:00', '2026-01-07T00:00+01:00']],
    ],
    [
      'une pause de week-end n’ajoute qu’un jour ouvré',
      civil('P3D', { unit: 'ouvre' }),
      '2026-01-15T09:00+01:00',
      '2026-01-22T00:00+01:00',
      townHall,
      [['2026-01-16T18:00+01:00', '2026-01-19T09:00+01:00']],
    ],
    [
      'une pause qui commence à 24 h de l’échéance ne change rien',
      civil('P1D'),
      '2026-01-15T09:00+01:00',
      '2026-01-17T00:00+01:00',
      townHall,
      [['2026-01-17T00:00+01:00', '2026-01-27T00:00+01:00']],
    ],
    [
      'rien n’échoit pendant une pause, report compris',
      civil('P1D', nextWorkingDay),
      '2026-01-16T09:00+01:00',
      '2026-01-23T00:00+01:00',
      townHall,
      [['2026-01-19T10:00+01:00', '2026-01-22T10:00+01:00']],
    ],
  ]);
});

describe('refusals', () => {
  const startedAt = new Date('2026-01-15T10:00:00Z');
  const refusal = (budget: Budget, calendar: Calendar, pauses: { from: Date; to: Date }[] = []) => {
    try {
      return dueAt({ budget, calendar, startedAt, pauses }).toISOString();
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  test.each<[string, Budget, Calendar]>([
    ['opening hours without an opening', openingHours('PT1H'), aCalendar({ opening: {} })],
    [
      'openings all in the past',
      openingHours('PT1H'),
      aCalendar({ opening: {}, exceptionalOpenings: { '2025-06-01': [['09:00', '10:00']] } }),
    ],
    ['fewer open hours left than promised', openingHours('PT3H'), ownDates],
    ['working days in a calendar without any', workingDays('PT1H'), aCalendar({ workingDays: [] })],
    [
      'civil ouvrés in a calendar without working day',
      civil('P1D', { unit: 'ouvre' }),
      aCalendar({ workingDays: [] }),
    ],
    [
      'a roll-over without a working day to go to',
      civil('P1D', nextWorkingDay),
      aCalendar({ workingDays: [] }),
    ],
  ])('%s: the calendar never opens', (_, budget, calendar) => {
    expect(refusal(budget, calendar)).toBe('calendar/never-opens');
  });

  test('a minute a week cannot hold a thousand hours within twenty years', () => {
    const minute = aCalendar({ opening: { sun: [['08:00', '08:01']] } });
    expect(refusal(openingHours('PT1000H'), minute)).toBe('commitment/too-far');
  });

  test('a pause of a century is too far on every clock', () => {
    const century = [{ from: startedAt, to: new Date('2126-01-15T10:00:00Z') }];
    for (const budget of [continuous('PT1H'), workingDays('PT1H'), openingHours('PT1H'), civil('P1D')]) {
      expect(refusal(budget, townHall, century)).toBe('commitment/too-far');
    }
  });

  test('a pause that ends before it starts, and dates that are none, are refused', () => {
    const backwards = [{ from: new Date('2026-01-17T10:00:00Z'), to: new Date('2026-01-16T10:00:00Z') }];
    expect(refusal(continuous('PT1H'), townHall, backwards)).toBe('commitment/invalid-pause');
    const never = [{ from: new Date(NaN), to: new Date(NaN) }];
    expect(refusal(continuous('PT1H'), townHall, never)).toBe('commitment/invalid-instant');
  });
});

describe('elapsed', () => {
  const counted = (
    budget: Budget,
    from: string,
    to: string,
    pauses: { from: Date; to: Date | null }[] = [],
  ) => elapsed({ budget, calendar: townHall, from: new Date(from), to: new Date(to), pauses }) / 3_600_000;

  test('counts open hours, and an open pause up to now', () => {
    const open = [{ from: new Date('2026-01-16T09:00+01:00'), to: null }];
    expect(counted(openingHours('PT4H'), '2026-01-15T09:00+01:00', '2026-01-16T10:00+01:00')).toBe(8.5);
    expect(counted(openingHours('PT4H'), '2026-01-15T09:00+01:00', '2026-01-16T10:00+01:00', open)).toBe(7.5);
  });

  test('counts the civil days it has gone through, the first left out', () => {
    expect(counted(civil('P7D'), '2026-01-15T09:00+01:00', '2026-01-16T12:00+01:00')).toBe(12);
    expect(counted(civil('P7D', { unit: 'ouvre' }), '2026-01-16T09:00+01:00', '2026-01-18T12:00+01:00')).toBe(
      0,
    );
  });

  test('is nothing backwards', () => {
    expect(counted(continuous('PT4H'), '2026-01-15T09:00+01:00', '2026-01-14T09:00+01:00')).toBe(0);
  });
});
