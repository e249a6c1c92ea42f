import { describe, expect, test } from '@jest/globals';
import { STREETS } from '../../town/streets.js';
import type { Act, Story } from '../story.js';
import { filesByYear, planHistory } from './plan.js';
import { openingOf, writeHistory, type PastDay } from './write-history.js';

const NOW = new Date('2026-11-25T17:50:00Z');
const TICKETS = 3_000;

const plan = planHistory(NOW, TICKETS, 2, 7);
const days = [...writeHistory(plan, TICKETS)];
const stories = days.flatMap(({ opened }) => opened);
const acts = stories.flatMap((story) => story.acts);

const perDay = (wanted: (day: PastDay) => boolean): number => {
  const chosen = days.filter(wanted);
  return chosen.reduce((sum, { opened }) => sum + opened.length, 0) / chosen.length;
};
/** 1970-01-01 was a Thursday */
const weekday = ({ day }: PastDay): number => (day + 4) % 7;
const month = ({ day }: PastDay): number => plan.time.date(day).month;
const stormy = ({ day }: PastDay): boolean =>
  plan.storms.some((storm) => day >= storm.day && day < storm.day + 3);

describe('two years of a town', () => {
  test('are as many files as asked, each told once, in the year its number will say', () => {
    expect(stories).toHaveLength(TICKETS);
    expect(new Set(days.flatMap(({ plots }) => plots.flat())).size).toBe(TICKETS);
    const years = new Map<number, number>();
    for (const { year, opened } of days) years.set(year, (years.get(year) ?? 0) + opened.length);
    expect(years).toEqual(filesByYear(plan));
    for (const { day, opened } of days)
      for (const story of opened) expect(plan.time.dayOf(openingOf(story))).toBe(day);
  });

  test('are the same by the same seed, and others by another', () => {
    const again = [...writeHistory(planHistory(NOW, TICKETS, 2, 7), TICKETS)];
    const said = (all: PastDay[]) => all.flatMap(({ opened }) => opened.map(({ acts: [first] }) => first));
    expect(said(again)).toEqual(said(days));
    const other = [...writeHistory(planHistory(NOW, TICKETS, 2, 8), TICKETS)];
    expect(said(other)).not.toEqual(said(days));
  });

  test('tell each file in order, and nothing from the future', () => {
    for (const { acts: told } of stories)
      told.reduce(
        (before: Act, act) => (expect(act.at > before.at || act === before).toBe(true), act),
        told[0]!,
      );
    expect(acts.every(({ at }) => at < NOW)).toBe(true);
  });

  test('have their Mondays, their August and their storms', () => {
    const calm = (day: PastDay) => !stormy(day) && day.day < plan.until - 30;
    expect(perDay((day) => calm(day) && weekday(day) === 1)).toBeGreaterThan(
      2 * perDay((day) => calm(day) && weekday(day) === 0),
    );
    expect(perDay((day) => calm(day) && month(day) === 9)).toBeGreaterThan(
      1.7 * perDay((day) => calm(day) && month(day) === 8),
    );
    expect(plan.storms).toHaveLength(3);
    for (const { day, name } of plan.storms) {
      expect(perDay((its) => its.day === day)).toBeGreaterThan(4 * perDay(calm));
      const told = days.find((its) => its.day === day)!.opened.flatMap((story) => story.acts);
      expect(JSON.stringify(told.map((act) => ({ ...act, other: null })))).toContain(name);
    }
    expect(acts.filter((act) => act.do === 'join').length).toBeGreaterThan(30);
  });

  test('have one bad month, in which people ask again', () => {
    const chased = (from: number, until: number) =>
      stories.filter((story) => {
        const day = plan.time.dayOf(openingOf(story));
        return day >= from && day < until && story.acts.some((act) => act.do === 'chase');
      }).length;
    const { begins } = plan.strain;
    expect(plan.strain.on(begins)).toBe(1);
    expect(plan.strain.on(begins + 95)).toBe(0);
    expect(chased(begins, begins + 31)).toBeGreaterThan(3 * chased(begins - 62, begins - 31));
  });

  test('bring people back, some of them unsigned, none of them real', () => {
    const writers = stories.flatMap(({ resident }) => (resident ? [resident.email] : []));
    expect(new Set(writers).size).toBeLessThan(writers.length * 0.7);
    expect(stories.some(({ resident }) => resident === null)).toBe(true);
    for (const { resident } of stories)
      if (resident)
        expect(resident).toMatchObject({ email: expect.stringMatching(/^[a-z0-9.]+@[a-z-]+\.test$/) });
  });

  test('leave no hole in what is said, and no street off the map', () => {
    const written = acts.map((act) => JSON.stringify({ ...act, other: null }));
    expect(written.filter((text) => /\{\p{L}+(:-?\d+)?\}/u.test(text))).toEqual([]);
    const streets = STREETS.map(({ name }) => name);
    for (const act of acts)
      if (act.do === 'open' && act.location)
        expect(streets).toContain(act.location.address.replace(/^\d+ /, ''));
  });

  test('count three informations given for each file, on working days', () => {
    const given = days.flatMap((day) => day.given);
    expect(given.length / TICKETS).toBeGreaterThan(2);
    expect(given.length / TICKETS).toBeLessThan(3.2);
    for (const { at } of given) expect(plan.time.works(plan.time.dayOf(at))).toBe(true);
  });

  test('reach the eve of now where the town is too large for the played weeks alone', () => {
    const few = planHistory(NOW, TICKETS, 2, 7).files.slice(-20);
    const many = planHistory(NOW, 200_000, 2, 7).files.slice(-20);
    expect(few.reduce((a, b) => a + b, 0)).toBeLessThan(10);
    expect(many.reduce((a, b) => a + b, 0)).toBeGreaterThan(2_000);
  });
});

test('who asks twice has his second file merged into the first', () => {
  const merges = stories.filter((story): story is Story => story.acts.some((act) => act.do === 'merge'));
  expect(merges.length).toBeGreaterThan(5);
  for (const { resident, acts: told } of merges) {
    const merge = told.find((act) => act.do === 'merge')!;
    expect(merge.other.resident).toBe(resident);
    expect(merge.other.acts.at(-1)!.do).toBe('close');
  }
});
