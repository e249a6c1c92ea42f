// A hundred thousand promises that fall due within one hour: each is broken at its instant, and an outage is caught up.
import { spread } from './spread.mjs';
import { until } from './until.mjs';

export const PROMISES = 100_000;
/** what an outage leaves: enough of them to know how long a hundred thousand take */
export const OVERDUE = 30_000;
const HOUR_MS = 3_600_000;

/**
 * @param minutes how much of the hour is looked at
 * @returns ms from a promise's instant to the commit that broke it
 */
export async function fallingDue(sql, minutes) {
  const marker = 'bench to come';
  await openFiles(sql, marker, PROMISES, 'now() + make_interval(secs => 20 + n * 3600.0 / $1)');
  const from = new Date(Date.now() + 20_000);
  const to = new Date(from.getTime() + minutes * 60_000);
  await until(() => Date.now() > to.getTime() + 5_000, { within: HOUR_MS * 2, every: 1_000 });
  const { rows } = await sql.query(
    `select c.due_at, extract(epoch from pg_xact_commit_timestamp(e.xmin) - c.due_at) * 1000 as late
     from ticket t join commitment c on c.ticket_id = t.id
       left join commitment_entry e on e.commitment_id = c.id and e.type = 'break'
     where t.subject = $1 and c.due_at >= $2 and c.due_at < $3`,
    [marker, from, to],
  );
  const forgotten = rows.filter(({ late }) => late === null).length;
  return {
    due: rows.length,
    forgotten,
    ...spread(rows.flatMap(({ late }) => (late === null ? [] : Number(late)))),
  };
}

/** All of them overdue at once, as after a night without power. @returns promises broken a second */
export async function catchingUp(sql, startServer) {
  const marker = 'bench overdue';
  await openFiles(sql, marker, OVERDUE, 'now() - make_interval(secs => n * 3600.0 / $1)');
  const started = performance.now();
  const server = await startServer();
  await until(async () => (await left(sql)) === 0, { within: 20 * 60_000, every: 500 });
  const perSecond = (OVERDUE * 1000) / (performance.now() - started);
  const { rows } = await sql.query(
    `select count(*)::int as n from (select c.id from ticket t join commitment c on c.ticket_id = t.id
       join commitment_entry e on e.commitment_id = c.id and e.type = 'break'
       where t.subject = $1 group by c.id having count(*) = 1) once`,
    [marker],
  );
  return { server, perSecond, once: rows[0].n };
}

/** the same; of a few more, as those that follow are counted a little after they do */
const REPLANNED = 20_000;
const TO_FOLLOW = 25_000;

/**
 * The calendar of the promises to come has a newer version, which somebody makes them follow: in the background, each
 * counted again from its start, with its row in the ledger, its file's date and its event.
 * @returns promises a second
 */
export async function replanning(sql) {
  const marker = 'bench to follow';
  const due = `now() + interval '2 days' + make_interval(secs => n * 3600.0 / $1)`;
  await openFiles(sql, marker, TO_FOLLOW, due);
  const { rows } = await sql.query(
    `with newer as (
       insert into calendar_version (id, calendar_id, version, definition, created_at)
       select gen_random_uuid(), calendar_id, version + 1, definition, now() from calendar_version
       where calendar_id = (select v.calendar_id from ticket t join commitment c on c.ticket_id = t.id
         join calendar_version v on v.id = c.calendar_version_id where t.subject = $1 limit 1)
       order by version desc limit 1 returning calendar_id, version)
     insert into replan (id, object, object_id, version, reason, actor_id, actor_name, started_at, total)
     select gen_random_uuid(), 'calendar', calendar_id, version, 'bench', (select id from account limit 1), 'bench', now(), $2
     from newer returning id`,
    [marker, TO_FOLLOW],
  );
  const done = async () =>
    (await sql.query(`select done from replan where id = $1`, [rows[0].id])).rows[0].done;
  await until(async () => (await done()) > 0, { within: 60_000, every: 50 });
  const [began, before] = [performance.now(), await done()];
  await until(async () => (await done()) >= REPLANNED, { within: 20 * 60_000, every: 250 });
  const perSecond = (((await done()) - before) * 1000) / (performance.now() - began);
  await sql.query(`update replan set stopped = true where id = $1`, [rows[0].id]);
  return perSecond;
}

const left = async (sql) =>
  (await sql.query(`select count(*)::int as n from commitment where wake_at <= now()`)).rows[0].n;

/** Files as a week of mail leaves them: one answer promised each. @param due SQL of the instant of the n-th of $1 */
async function openFiles(sql, marker, count, due) {
  await sql.query('begin');
  await sql.query(
    `create temporary table planned on commit drop as
     select gen_random_uuid() as ticket_id, gen_random_uuid() as id, n, date_trunc('milliseconds', ${due}) as due_at
     from generate_series(1, $1::integer) n`,
    [count],
  );
  await sql.query(
    `insert into ticket (id, number, follow_code, status, channel, subject, description, excerpt, sector, service_id,
       site_id, received_at, created_at, updated_at, queued, next_due_at, version)
     select p.ticket_id, $1 || '-' || p.n, p.ticket_id::text, 'new', 'email', $1, '', '', s.sector, s.id, s.site_id,
       p.due_at - interval '7 days', p.due_at - interval '7 days', p.due_at - interval '7 days', true, p.due_at, 1
     from planned p cross join (select * from service where site_id is not null order by slug limit 1) s`,
    [marker],
  );
  // else the doctor would find them missing, and index them all meanwhile
  await sql.query(
    `insert into ticket_search (ticket_id, received_at, words)
     select ticket_id, due_at - interval '7 days', '' from planned`,
  );
  await sql.query(
    `insert into commitment (id, ticket_id, kind, clock, within, unit, source, policy_version_id,
       calendar_version_id, state, started_at, due_at, wake_at, pauses,
       warn_percents, warned, warn_at)
     select p.id, p.ticket_id, 'answer', 'civil', 'P7D', 'calendar', 'bench', like_this.policy_version_id,
       like_this.calendar_version_id, 'running', p.due_at - interval '7 days', p.due_at, p.due_at, '[]',
       '{50,75,100}', 75, p.due_at
     from planned p cross join (select * from commitment limit 1) like_this`,
  );
  await sql.query(
    `insert into commitment_entry (id, commitment_id, type, at, actor_name, payload)
     select gen_random_uuid(), id, 'start', due_at - interval '7 days', 'bench', '{}' from planned`,
  );
  await sql.query('commit');
  await sql.query('vacuum analyze ticket, commitment, commitment_entry');
}
