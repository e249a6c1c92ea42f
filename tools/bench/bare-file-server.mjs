// The least a server can do to open a file: one statement writes it with its contact, promise, events and job, and commits.
// No access, no rules, no keys of creations, nothing that happens afterwards. A process of its own, as the product is.
import http from 'node:http';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

const TABLES = `
  create table bare_ticket (id uuid primary key, number text not null unique, status text not null, channel text not null,
    service text not null, topic text not null, subject text not null, description text not null, location jsonb,
    received_at timestamptz not null, due_at timestamptz);
  create index on bare_ticket (service, due_at);
  create table bare_contact (id uuid primary key, ticket_id uuid not null references bare_ticket, channel text not null,
    text text not null, at timestamptz not null);
  create index on bare_contact (ticket_id);
  create table bare_commitment (id uuid primary key, ticket_id uuid not null references bare_ticket, kind text not null,
    state text not null, started_at timestamptz not null, due_at timestamptz not null);
  create index on bare_commitment (due_at);
  create table bare_event (id bigint generated always as identity primary key, ticket_id uuid not null references bare_ticket,
    type text not null, payload jsonb not null, at timestamptz not null);
  create index on bare_event (ticket_id, id);
  create table bare_job (id bigint generated always as identity primary key, task text not null, payload jsonb not null,
    run_at timestamptz not null);
  create index on bare_job (run_at);`;

const FILE = `
  with ticket as (insert into bare_ticket values ($1, $2, 'new', $3, $4, $5, $6, $7, $8, $9, $10)),
    contact as (insert into bare_contact values ($11, $1, $3, $7, $9)),
    promise as (insert into bare_commitment values ($12, $1, 'answer', 'running', $9, $10)),
    events as (insert into bare_event (ticket_id, type, payload, at)
      values ($1, 'TicketOpened', $13, $9), ($1, 'CommitmentStarted', $14, $9))
  insert into bare_job (task, payload, run_at) values ('index-tickets', $15, $9)`;

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
await pool.query(TABLES);
let numbered = 0;

async function open({ channel, service, topic, subject, description, location }) {
  const [id, contact, promise] = [randomUUID(), randomUUID(), randomUUID()];
  const [now, due] = [new Date(), new Date(Date.now() + WEEK_MS)];
  const number = `2026-${String(++numbered).padStart(6, '0')}`;
  const happened = [{ channel, service, topic }, { promise, due }, { id }].map((value) =>
    JSON.stringify(value),
  );
  await pool.query({
    name: 'file',
    text: FILE,
    values: [
      ...[id, number, channel, service, topic, subject, description, JSON.stringify(location)],
      ...[now, due, contact, promise, ...happened],
    ],
  });
  return { id, number };
}

const server = http.createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const opened = await open(JSON.parse(Buffer.concat(parts).toString()));
  response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(opened));
});
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
process.once('disconnect', () => process.exit());
