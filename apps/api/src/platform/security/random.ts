import { randomFillSync } from 'node:crypto';

const pool = new Uint8Array(4096);
let given = pool.length;

/** Bytes of the system's generator. It is asked for many at once: sixteen take it as long as four thousand. */
export function randomOctets(count: number): Uint8Array {
  if (given + count > pool.length) {
    randomFillSync(pool);
    given = 0;
  }
  const octets = pool.slice(given, given + count);
  // what was given is kept by nobody else
  pool.fill(0, given, given + count);
  given += count;
  return octets;
}
