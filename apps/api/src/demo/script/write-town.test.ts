import { describe, expect, test } from '@jest/globals';
import { AGENT_ACCOUNTS, ROLE_ACCOUNTS } from '../town/accounts.js';
import { SERVICES } from '../town/places.js';
import { THEMES } from '../town/topics.js';
import { Particulars } from './fill-in.js';
import { Random } from './random.js';
import { SCENARIOS } from './scenarios/index.js';
import type { Act, Story } from './story.js';
import { TownTime } from './town-time.js';
import { writeTown } from './write-town.js';

/** a Wednesday, a Sunday in the night, a public holiday, the end of the year, the hour that is lost in spring */
const MOMENTS = [
  '2026-11-25T17:50:00Z',
  '2026-11-29T02:10:00Z',
  '2027-05-01T09:00:00Z',
  '2027-01-01T00:05:00Z',
  '2027-03-28T01:30:00Z',
].map((at) => new Date(at));

const acts = (stories: Story[]): Act[] => stories.flatMap((story) => story.acts);
const said = (act: Act): string =>
  JSON.stringify({ ...act, mail: 'mail' in act ? { ...act.mail, enclosures: [] } : null });

describe.each(MOMENTS)('the town written at %s', (now) => {
  const stories = writeTown(now);
  const time = new TownTime(now);

  test('has two hundred files over the last weeks, none from the future', () => {
    expect(stories).toHaveLength(200);
    const first = Math.min(...acts(stories).map(({ at }) => at.getTime()));
    expect((now.getTime() - first) / 86_400_000).toBeGreaterThan(18);
    expect((now.getTime() - first) / 86_400_000).toBeLessThan(35);
    expect(acts(stories).every(({ at }) => at < now)).toBe(true);
  });

  test('has neighbours who tell of one thing', () => {
    const places = acts(stories).flatMap((act) => (act.do === 'open' && act.location ? [act] : []));
    const near = places.filter(({ location }) => /^\d+ rue des Tanneurs$/.test(location!.address));
    const topics = near.map(({ topic }) => topic);
    expect(
      Math.max(...topics.map((topic) => topics.filter((other) => other === topic).length)),
    ).toBeGreaterThan(1);
  });

  test('tells each file in order, from its opening', () => {
    for (const {
      acts: [first, ...others],
    } of stories) {
      expect(['mail', 'open']).toContain(first!.do);
      others.reduce((before, act) => (expect(act.at > before.at).toBe(true), act), first!);
      expect(others.some((act) => act.do === 'open')).toBe(false);
    }
  });

  test('has its agents act in opening hours only', () => {
    for (const act of acts(stories)) {
      if (!('by' in act) || act.by === null) continue;
      const { open } = time.calendar.day(time.dayOf(act.at));
      const at = act.at.getTime() - 60_000; // an act on the stroke of noon takes its minute
      expect(
        open.some((opens, index) => index % 2 === 0 && at >= opens - 60_000 && at <= open[index + 1]!),
      ).toBe(true);
    }
  });

  test('leaves no hole in what is said, and no address that exists', () => {
    for (const act of acts(stories)) expect(said(act)).not.toMatch(/\{\p{L}+(:-?\d+)?\}/u);
    for (const { resident } of stories) {
      if (!resident) continue;
      expect(resident.email).toMatch(/^[a-z0-9.]+@[a-z-]+\.test$/);
      expect(resident.phone).toMatch(/^(06 39 98|04 65 71) \d\d \d\d$/);
    }
  });

  test('does not repeat itself', () => {
    const letters = acts(stories).flatMap((act) => (act.do === 'mail' ? [act.mail.text] : []));
    expect(new Set(letters).size / letters.length).toBeGreaterThan(0.97);
  });
});

describe('the script', () => {
  test('is the same each time, and another by another seed', () => {
    const [now] = MOMENTS as [Date];
    expect(writeTown(now)).toEqual(writeTown(now));
    expect(acts(writeTown(now, 1)).map(said)).not.toEqual(acts(writeTown(now, 2)).map(said));
  });

  test('speaks of motifs, services and people there are', () => {
    const topics = THEMES.flatMap((theme) => theme.topics.map(({ slug }) => slug));
    expect(SCENARIOS.filter(({ topic }) => !topics.includes(topic))).toEqual([]);
    const services = SERVICES.map(({ slug }) => slug);
    expect(THEMES.filter(({ service }) => !services.includes(service))).toEqual([]);
    const accounts = [...ROLE_ACCOUNTS, ...AGENT_ACCOUNTS].map(({ key }) => key);
    for (const act of acts(writeTown(MOMENTS[0]!)))
      if ('by' in act && act.by) expect(accounts).toContain(act.by);
  });

  test('can fill in every text, told or not', () => {
    const texts = JSON.stringify(SCENARIOS);
    const [now] = MOMENTS as [Date];
    expect(new Particulars(new Random(1), new TownTime(now), null).fill(texts, now)).not.toMatch(
      /\{\p{L}+\}/u,
    );
  });
});
