// One run from beginning to end: the limits, then each size of town, then what is measured in the largest usual one.
import { warmUp } from './creation.mjs';
import { bareHttp, bareSql } from './floors.mjs';
import { live } from './live.mjs';
import { mail } from './mail.mjs';
import { memory } from './memory.mjs';
import { openings } from './openings.mjs';
import { pages } from './pages.mjs';
import { catchingUp, fallingDue, OVERDUE, PROMISES, replanning } from './promises.mjs';
import { openTown, startServer } from './stage.mjs';

const CLIENTS = [1, 8, 32];
/** writing and live events don't depend on the size: they are measured in a town of this many files at most */
const USUAL = 200_000;

/** @returns rows for the table; see `report.mjs` */
export async function measure(stage, { sizes, minutes }, say) {
  const limits = new Map();
  for (const clients of CLIENTS) {
    say(`what this machine gives, ${clients} client${clients > 1 ? 's' : ''}…`);
    limits.set(clients, { sql: await bareSql(stage.url, clients), http: await bareHttp(clients) });
  }
  const rows = [...limits].flatMap(([clients, { sql, http }]) => [
    { what: `limit: two rows committed, ${clients} clients`, ...sql.write },
    { what: `limit: plain HTTP, ${clients} clients`, ...http },
  ]);
  const acts = Math.max(...sizes.filter((size) => size <= USUAL), Math.min(...sizes));
  for (const size of sizes) {
    say(`writing a town of ${size} files…`);
    const town = await openTown(stage, size);
    try {
      rows.push(...(await screens(town, limits, say)));
      if (size === acts) rows.push(...(await deeds(stage, town, minutes, say)));
    } finally {
      await town.close();
    }
  }
  return rows;
}

async function screens(town, limits, say) {
  say(`screens of a town of ${town.tickets} files…`);
  const server = await startServer(town);
  try {
    const limit = limits.get(1).http.p50 + limits.get(1).sql.read.p50;
    return (await pages(server, town)).map(({ name, target, ...took }) => ({
      what: `${name}, ${town.tickets} files`,
      ...only(took),
      perSecond: undefined,
      limit: `${limit.toFixed(2)} ms`,
      ratio: took.p50 / limit,
      ...(target && { target: `≤ ${target} ms`, met: took.p50 <= target }),
    }));
  } finally {
    await server.stop();
  }
}

async function deeds(stage, town, minutes, say) {
  const rows = [];
  let server = await startServer(town);
  try {
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    rows.push(atRest('at rest', memory(server.pid)));
    await warmUp(server);
    for (const [clients, { ours, least }] of await openings(stage, server, CLIENTS, say))
      rows.push(...opening(clients, ours, least));
    say('mail…');
    const { accepted, filed } = await mail(server, town);
    rows.push({ what: 'mail accepted, 8 clients', ...only(accepted) }, { what: 'mail filed', ...filed });
    for (const count of [100, 500]) {
      say(`a commit told to ${count} consoles…`);
      rows.push(...told(count, await live(server, town, count)));
    }
    rows.push({
      what: 'memory after all this',
      perSecond: undefined,
      limit: `${Math.round(memory(server.pid))} MB`,
    });
    say(`${PROMISES} promises fall due within an hour: its first ${minutes} minutes…`);
    rows.push(onTime(await fallingDue(town.sql, minutes)));
    say('open promises follow a new version of their calendar…');
    rows.push({ what: 'promises that follow a new version', perSecond: await replanning(town.sql) });
    await server.stop();
    say(`${OVERDUE} promises overdue after an outage…`);
    const caught = await catchingUp(town.sql, () => startServer(town));
    server = caught.server;
    rows.push({
      what: `promises broken after an outage (${caught.once} of ${OVERDUE} once)`,
      perSecond: caught.perSecond,
    });
  } finally {
    await server.stop();
  }
  return rows;
}

const only = ({ perSecond, p50, p99 }) => ({ perSecond, p50, p99 });

const atRest = (when, megabytes) => ({
  what: `memory of the whole product ${when}`,
  limit: `${Math.round(megabytes)} MB`,
  target: '≤ 300 MB',
  met: megabytes <= 300,
});

/** beside it: the same rows by one bare statement, without access, rules, keys, and all that happens afterwards */
function opening(clients, opened, least) {
  const target = { 1: 300, 8: 500 }[clients];
  return [
    { what: `limit: a file by one statement over plain HTTP, ${clients} clients`, ...only(least) },
    {
      what: `files opened, ${clients} clients`,
      ...only(opened),
      limit: `${Math.round(least.perSecond)} /s`,
      ratio: opened.perSecond / least.perSecond,
      ...(target && { target: `≥ ${target} /s`, met: opened.perSecond >= target }),
    },
  ];
}

const told = (count, { each, last, missed }) => [
  {
    what: `commit → browser, each of ${count} consoles (${missed} missed)`,
    ...only(each),
    target: 'p99 < 100 ms',
    met: each.p99 < 100 && missed === 0,
  },
  { what: `commit → browser, the last of ${count}`, ...only(last) },
];

const onTime = ({ due, forgotten, p50, p99, max }) => ({
  what: `promise due → broken, ${due} in the time looked at (${forgotten} forgotten, last ${Math.round(max)} ms)`,
  p50,
  p99,
  target: 'all ≤ 2 s',
  met: forgotten === 0 && max <= 2_000,
});
