// A sample of the demo's past, put into a founded town by the commands under the moved clock (`played`) or by COPY
// (`copied`): what a test compares. In a process of its own, as it stops the clock.
import 'reflect-metadata';
import pg from 'pg';
import { Authenticate } from '../dist/agents/index.js';
import { CountInformation } from '../dist/contacts/index.js';
import { PlayTown } from '../dist/demo/play-town.js';
import { WritePast } from '../dist/demo/past/write-past.js';
import { planHistory } from '../dist/demo/script/history/plan.js';
import { writeHistory } from '../dist/demo/script/history/write-history.js';
import { Clock } from '../dist/platform/clock/clock.js';
import { UnitOfWork } from '../dist/platform/database/unit-of-work.js';
import { SearchJobs } from '../dist/search/index.js';
import { startProcess } from '../dist/start-process.js';

const NOW = new Date('2026-11-25T17:50:00Z');
const HISTORY = { tickets: 2_500, years: 2, seed: 7 };
const GIVEN = 12;

/** A wait that stands still makes both ways write the same instants. */
Clock.prototype.realNow = () => new Date(NOW);
Clock.prototype.now = function now() {
  return new Date(NOW.getTime() + this.offset);
};

const plan = planHistory(NOW, HISTORY.tickets, HISTORY.years, HISTORY.seed);
const days = sample([...writeHistory(plan, HISTORY.tickets)]);
const app = await startProcess();
await (process.argv[2] === 'played' ? played() : copied());
await app.close();
const stories = days.flatMap(({ opened }) => opened);
const deeds = new Set(stories.flatMap(({ acts }) => acts.map((act) => act.do)));
process.stdout.write(JSON.stringify({ files: stories.length, deeds: [...deeds].sort() }));

/** One plot of each kind: what was done in it, by which channel, for whom, how late. */
function sample(all) {
  const kinds = new Set();
  let given = GIVEN;
  const chosen = new Set(
    all
      .flatMap(({ plots }) => plots)
      .filter((plot) => {
        const kind =
          plot.length > 1
            ? `${plot.length > 3 ? 'many' : plot.length} ${kindOf(plot.at(-1))}`
            : kindOf(plot[0]);
        return !kinds.has(kind) && kinds.add(kind);
      }),
  );
  const stories = new Set([...chosen].flat());
  return all.map((day) => ({
    ...day,
    opened: day.opened.filter((story) => stories.has(story)),
    plots: day.plots.filter((plot) => chosen.has(plot)),
    given: day.given.slice(0, given > 0 && given-- > 0 ? 1 : 0),
  }));
}

function kindOf({ resident, acts }) {
  const [first] = acts;
  const channel = first.do === 'mail' ? 'email' : first.channel;
  const deeds = acts.map((act) => act.do).filter((name) => name !== 'note');
  const answered = acts.find((act) => act.do === 'reply');
  const late = answered && answered.at - first.at > 9 * 86_400_000;
  return [channel, resident === null, late, ...deeds].join(' ');
}

async function played() {
  const [town, count, authenticate, work] = [PlayTown, CountInformation, Authenticate, UnitOfWork].map(
    (one) => app.get(one),
  );
  const scenes = town.scenesOf(days.flatMap(({ opened }) => opened));
  for (const { at, by, channel, topic } of days.flatMap(({ given }) => given)) {
    const actor = await authenticate.account(`${by}@demo.parvis.test`);
    scenes.push({ at, play: () => work.run((tx) => count.within(tx, { channel, topic }, actor)) });
  }
  await town.play(scenes, NOW, () => undefined);
  await app.get(SearchJobs).catchUp();
  // as the first start leaves what it has played
  await work.rows('update ticket_event set relayed_at = at where relayed_at is null');
  await work.rows('delete from rate_limit');
}

async function copied() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const past = app.get(WritePast);
  const numbersAfter = { 2024: 0, 2025: 0, 2026: 0 };
  const history = { ...HISTORY, now: NOW.toISOString(), numbersAfter, eventsAfter: 0, written: false };
  const telling = { progress: () => undefined, signal: new AbortController().signal, threads: 2 };
  await past.execute(client, await past.town(), history, telling, days);
  await client.end();
}
