// From a commit in PostgreSQL to every console that has the file open.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { spread } from './spread.mjs';

const CONSOLES = fileURLToPath(new URL('./consoles.mjs', import.meta.url));
const NOTES = 40;
/** consoles live in two processes: their own ears are not to be what is measured */
const PROCESSES = 2;

/** @returns ms from the commit of a note to each console, and to the last one */
export async function live(server, { sql, token }, count) {
  const number = (await sql.query(`select number from ticket where status = 'open' limit 1`)).rows[0].number;
  const crowd = await Promise.all(
    Array.from({ length: PROCESSES }, () => consoles(server, token, number, count / PROCESSES)),
  );
  const since = new Date();
  for (let note = 0; note < NOTES; note++) {
    const answer = await fetch(`${server.url}/api/tickets/${number}/notes`, {
      method: 'POST',
      headers: { ...server.headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ text: `Vu avec l’équipe (${note}).` }),
    });
    if (!answer.ok) throw new Error(`A note was refused: ${answer.status}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  const heard = (await Promise.all(crowd.map(tell))).flat();
  const commits = await committed(sql, number, since);
  const waits = commits.map(({ version, at }) =>
    heard.filter((one) => one.version === version).map((one) => one.at - at),
  );
  const missed = waits.filter((each) => each.length < count).length;
  return { each: spread(waits.flat()), last: spread(waits.map((each) => Math.max(...each))), missed };
}

/** When each version of the file was committed, by PostgreSQL's own account. */
async function committed(sql, number, since) {
  const { rows } = await sql.query(
    `select e.version, extract(epoch from pg_xact_commit_timestamp(n.xmin)) * 1000 as at
     from ticket_event e join ticket t on t.id = e.ticket_id join note n on n.id::text = e.payload->>'noteId'
     where t.number = $1 and e.at >= $2`,
    [number, since],
  );
  return rows.map(({ version, at }) => ({ version, at: Number(at) }));
}

const consoles = async (server, token, number, count) => {
  const child = fork(CONSOLES, [server.url, token, number, String(count)]);
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The consoles ended with ${code}.`)));
  });
  return child;
};

const tell = (child) =>
  new Promise((resolve) => {
    child.once('message', ({ heard }) => resolve(heard));
    child.send('tell');
  });
