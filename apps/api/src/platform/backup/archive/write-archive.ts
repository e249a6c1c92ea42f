import { createHash } from 'node:crypto';
import { END_OF_TAR, packHeader, padding } from './tar.js';
import { END, type Member, SUMS, type Totals } from './contents.js';

/** The bytes of an archive, one member after the other; the whole is never in memory. */
export async function* writeArchive(
  members: AsyncIterable<Member>,
  totals: () => Totals,
  at: Date,
): AsyncGenerator<Buffer> {
  let sums = '';
  for await (const member of members) {
    const sum = yield* write(member, at);
    if (!member.name.startsWith('files/')) sums += `${sum}  ${member.name}\n`;
  }
  yield* write(ofText(SUMS, sums), at);
  yield* write(ofText(END, JSON.stringify(totals(), null, 1)), at);
  yield END_OF_TAR;
}

export function ofText(name: string, text: string): Member {
  const bytes = Buffer.from(text);
  return { name, size: bytes.length, bytes };
}

async function* write({ name, size, bytes }: Member, at: Date): AsyncGenerator<Buffer, string> {
  const hash = createHash('sha256');
  let written = 0;
  yield packHeader(name, size, at);
  for await (const chunk of Buffer.isBuffer(bytes) ? [bytes] : bytes) {
    hash.update(chunk);
    written += chunk.length;
    yield chunk;
  }
  if (written !== size) throw new Error(`${name} changed while it was read: ${written} bytes, not ${size}`);
  yield Buffer.alloc(padding(size));
  return hash.digest('hex');
}
