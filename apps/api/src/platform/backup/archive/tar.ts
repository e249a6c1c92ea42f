/**
 * The ustar headers of POSIX.1-1988, for ordinary files with short names: what we write any `tar` reads, and what we
 * read is what we wrote.
 */
const BLOCK = 512;
const SIZE_MAX = 8 ** 11 - 1;
const SUM = { from: 148, to: 156 };

export const END_OF_TAR = Buffer.alloc(2 * BLOCK);
export const HEADER_SIZE = BLOCK;

/** zeros that fill the last block of a member */
export const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

export function packHeader(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100 || size > SIZE_MAX) throw new Error(`${name} does not fit in a tar`);
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, from: number, length: number) =>
    header.write(value.toString(8).padStart(length - 1, '0'), from, 'latin1');
  header.write(name, 0);
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(Math.floor(at.getTime() / 1000), 136, 12);
  header.write('0', 156, 'latin1');
  header.write('ustar\u000000', 257, 'latin1');
  octal(sumOf(header), SUM.from, 7);
  header.write('\u0000 ', SUM.to - 2, 'latin1');
  return header;
}

/** @returns null at the end of the archive, undefined for what is no header of ours */
export function readHeader(header: Buffer): { name: string; size: number } | null | undefined {
  if (header.every((byte) => byte === 0)) return null;
  if (Number.parseInt(text(header, SUM.from, SUM.to), 8) !== sumOf(header)) return undefined;
  return { name: text(header, 0, 100), size: Number.parseInt(text(header, 124, 136), 8) };
}

const text = (header: Buffer, from: number, to: number): string =>
  header.subarray(from, to).toString('utf8').replace(/\0.*$/s, '');

/** its own place counts as spaces */
const sumOf = (header: Buffer): number =>
  header.reduce((sum, byte, at) => sum + (at >= SUM.from && at < SUM.to ? 0x20 : byte), 0);
