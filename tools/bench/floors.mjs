// What this machine gives at best, measured in the same run: SQL without a product, HTTP without a database.
import http from 'node:http';
import { once } from 'node:events';
import pg from 'pg';
import { load } from './load.mjs';
import { spread } from './spread.mjs';

const SECONDS = 4;

/** One row read by its key, and two rows written and committed, by so many clients. */
export async function bareSql(url, clients) {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  try {
    await pool.query(`create table if not exists bench_floor (id bigint generated always as identity primary key,
      other bigint, text text)`);
    const write = await during(clients, async () => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query(
          `with one as (insert into bench_floor (text) values ($1) returning id)
           insert into bench_floor (other, text) select id, $1 from one`,
          ['x'.repeat(400)],
        );
        await client.query('commit');
      } finally {
        client.release();
      }
    });
    const read = await during(clients, () =>
      pool.query('select * from bench_floor where id = $1', [1 + Math.floor(Math.random() * 500)]),
    );
    return { write, read };
  } finally {
    await pool.query('drop table if exists bench_floor');
    await pool.end();
  }
}

async function during(clients, work) {
  const times = [];
  const started = performance.now();
  const client = async () => {
    while (performance.now() - started < SECONDS * 1000) {
      const since = performance.now();
      await work();
      times.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { perSecond: times.length / ((performance.now() - started) / 1000), ...spread(times) };
}

/** A server that answers two kilobytes of JSON and does nothing else. */
export async function bareHttp(clients) {
  const answer = JSON.stringify({ text: 'x'.repeat(2_000) });
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}/`;
  try {
    await load({ url, connections: clients, duration: 1 });
    return await load({ url, connections: clients, duration: SECONDS });
  } finally {
    server.close();
  }
}
