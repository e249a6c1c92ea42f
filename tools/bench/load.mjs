// Requests against one address: how many a second, and how long each took.
import autocannon from 'autocannon';
import { spread } from './spread.mjs';

/**
 * @param {object} asked what autocannon is told (`url`, `connections`, `amount` or `duration`, `requests`…)
 * @returns {Promise<{perSecond: number, p50: number, p95: number, p99: number, n: number, refused: number}>} times in ms
 */
export async function load(asked) {
  const times = [];
  const run = autocannon({ timeout: 30, ...asked });
  run.on('response', (_client, _status, _bytes, took) => times.push(took));
  const result = await run;
  if (result.errors > 0) throw new Error(`${result.errors} requests were not answered: ${asked.url}`);
  return { perSecond: times.length / result.duration, ...spread(times), refused: result.non2xx };
}

/** The same question again and again by one client: what a person waits for. */
export async function ask(url, headers, times = 200) {
  await load({ url, headers, connections: 1, amount: Math.min(30, times) });
  const measured = await load({ url, headers, connections: 1, amount: times });
  if (measured.refused > 0) throw new Error(`${measured.refused} answers were refusals: ${url}`);
  return measured;
}
