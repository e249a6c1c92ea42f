// What an agent's screens ask, one question at a time, in a town of so many files.
import { ask, load } from './load.mjs';

/** Each with the target of docs/architecture.md, in milliseconds at the median; null where it names none. */
const PAGES = [
  { name: 'queue, 50 by due date', path: '/api/tickets?service=voirie&status=new,open&limit=50', target: 5 },
  { name: 'queue of every service', path: '/api/tickets?status=new,open&limit=50', target: 5 },
  { name: 'closed files, newest 50', path: '/api/tickets?status=closed&limit=50', target: null },
  { name: 'engagements (wall)', path: '/api/engagements', target: null },
  { name: 'lines of the wall', path: '/api/engagements/lines?limit=100', target: null },
  { name: 'counters of queues', path: '/api/engagements/queues', target: null },
  { name: 'trend of the day', path: '/api/quality/day', target: null },
  { name: 'search, a common word', path: '/api/tickets?q=bonjour', target: 10 },
  { name: 'search, two words', path: '/api/tickets?q=lampadaire%20tanneurs', target: 10 },
  { name: 'search, a word nobody wrote', path: '/api/tickets?q=xylophone', target: 10 },
];

/** after so many of each the code of a process just started is compiled, as a town's is from its first morning on */
const WARM_AFTER = 150;

export async function pages({ url, headers }, { sql }) {
  const { rows } = await sql.query(
    `select number from ticket where status = 'closed' order by received_at desc offset 40 limit 1`,
  );
  const all = [...PAGES, { name: 'one file', path: `/api/tickets/${rows[0].number}`, target: 8 }];
  for (const { path } of all)
    await load({ url: `${url}${path}`, headers, connections: 1, amount: WARM_AFTER });
  const measured = [];
  for (const { name, path, target } of all)
    measured.push({ name, target, ...(await ask(`${url}${path}`, headers)) });
  return measured;
}
