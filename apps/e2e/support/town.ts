import type { OutboxPage, OutboxRow } from '@parvis/contract';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import type { APIRequestContext } from 'playwright-core';
import { URL_OF_THE_TOWN } from './agents.js';

const TOKEN = process.env.PARVIS_E2E_TOKEN!;

let serial = 0;

/** A resident writes to the town with an ordinary mail program. */
export async function residentWrites({
  subject,
  text,
  from = '"Lucie Moreau" <lucie.moreau@exemple.test>',
  to = 'mairie@demo.parvis.test',
  inReplyTo,
  headers = {},
}: {
  subject: string;
  text: string;
  from?: string;
  to?: string;
  inReplyTo?: string;
  headers?: Record<string, string>;
}): Promise<string> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: Number(process.env.PARVIS_E2E_SMTP),
    ignoreTLS: true,
  });
  const messageId = `<journey-${Date.now()}-${++serial}@exemple.test>`;
  await transport.sendMail({ from, to, subject, text, messageId, inReplyTo, references: inReplyTo, headers });
  transport.close();
  return messageId;
}

/** The subject of a request nobody made before, so that a journey finds its own. */
export const aSubject = (words: string): string => `${words} (${Date.now().toString(36)}${++serial})`;

async function asAdmin(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${URL_OF_THE_TOWN}${path}`, {
    method,
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

export async function theTimeIs(): Promise<Date> {
  const { now } = (await asAdmin('GET', '/api/test/clock')) as { now: string };
  return new Date(now);
}

/** Moves the house's time; promises due by then are woken. */
export async function letTimeBe(now: Date): Promise<void> {
  await asAdmin('PUT', '/api/test/clock', { now: now.toISOString() });
}

async function inDatabase(sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: process.env.PARVIS_E2E_DATABASE });
  await client.connect();
  const { rowCount } = await client.query(sql);
  await client.end();
  return rowCount ?? 0;
}

/** What residents are told some minutes later, they are told now. */
export const tellNow = (): Promise<number> =>
  inDatabase(`update graphile_worker._private_jobs set run_at = now() where task_id in (
    select id from graphile_worker._private_tasks where identifier = 'tell-resident')`);

/** Cuts the server's ear, as a failing network between it and its database would. */
export async function cutListen(): Promise<void> {
  const cut = await inDatabase(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parvis-listener'`,
  );
  if (!cut) throw new Error('no connection was listening');
}

/** What the house sent to this address, as an agent sees it in the outbox, once something has. */
export async function mailsTo(address: string, agent: APIRequestContext): Promise<OutboxRow[]> {
  for (let look = 0; look < 100; look++) {
    const { items } = (await (await agent.get('/api/outbox')).json()) as OutboxPage;
    const found = items.filter(({ to }) => to.includes(address));
    if (found.length > 0) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`nothing was sent to ${address}`);
}

/** How many files have these words of a resident. */
export async function reportsSaying(words: string): Promise<number> {
  const client = new pg.Client({ connectionString: process.env.PARVIS_E2E_DATABASE });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from ticket where description = $1`,
    [words],
  );
  await client.end();
  return rows[0]!.n;
}
