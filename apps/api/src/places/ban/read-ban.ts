import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isInFrance } from '@parvis/domain';
import { splitRow } from './split-row.js';

/** A number of a street, or a named place without one. */
export interface PlacedAddress {
  street: string;
  postcode: string | null;
  city: string | null;
  number: number | null;
  suffix: string | null;
  lat: number;
  lon: number;
}

/** A line is an address, one of another town (null), or wrong. */
export type BanLine = { line: number; address: PlacedAddress | null } | { line: number; because: string };

/** The file is not one of the Base Adresse, or can't be read to its end. */
export class UnreadableFile extends Error {}

const NEEDED = [
  'numero',
  'rep',
  'nom_voie',
  'code_postal',
  'code_insee',
  'nom_commune',
  'lon',
  'lat',
] as const;
/** how a named place without a number is written */
const NO_NUMBER = 99_999;

/**
 * Reads a file of addresses as adresse.data.gouv.fr publishes it, line after line: a whole département is never in
 * memory. Only the columns needed must be there, in any order.
 *
 * @param insee of the only town wanted
 * @throws UnreadableFile with one sentence
 */
export async function* readBan(file: string, insee: string | null): AsyncGenerator<BanLine> {
  let columns: Map<string, number> | null = null;
  let line = 0;
  try {
    for await (const text of linesOf(file)) {
      line++;
      if (columns === null) columns = columnsOf(text);
      else if (text.trim() !== '') yield readLine(line, splitRow(text), columns, insee);
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(sentence(file, line, error));
  }
  if (columns === null) throw new UnreadableFile(`${file} is empty.`);
}

function linesOf(file: string): AsyncIterable<string> {
  const bytes = createReadStream(file);
  const plain = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  bytes.on('error', (error) => plain.destroy(error));
  // fatal: a file in another encoding is refused, not imported with its accents broken
  const text = Readable.toWeb(plain).pipeThrough(new TextDecoderStream('utf-8', { fatal: true }) as never);
  return linesIn(text as never);
}

async function* linesIn(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function columnsOf(header: string): Map<string, number> {
  const columns = new Map(splitRow(header).map((name, index) => [name.trim(), index]));
  const missing = NEEDED.filter((name) => !columns.has(name));
  if (missing.length === 0) return columns;
  throw new UnreadableFile(
    `This is no file of the Base Adresse Nationale: its first line lacks ${missing.join(', ')} ` +
      `(a CSV separated by semicolons, as adresse.data.gouv.fr publishes it, is expected).`,
  );
}

function readLine(
  line: number,
  fields: string[],
  columns: Map<string, number>,
  insee: string | null,
): BanLine {
  const field = (name: (typeof NEEDED)[number]): string => fields[columns.get(name)!]?.trim() ?? '';
  if (insee !== null && field('code_insee') !== insee) return { line, address: null };
  if (fields.length !== columns.size) {
    return { line, because: `has ${fields.length} fields, not ${columns.size}` };
  }
  const street = field('nom_voie');
  if (street === '') return { line, because: 'names no street' };
  const number = field('numero');
  if (!/^\d{0,5}$/.test(number)) return { line, because: `has the number « ${number} »` };
  const place = { lat: degrees(field('lat')), lon: degrees(field('lon')) };
  if (!isInFrance(place)) return { line, because: 'lies nowhere in France' };
  const isNumbered = number !== '' && Number(number) !== NO_NUMBER;
  return {
    line,
    address: {
      street,
      postcode: field('code_postal') || null,
      city: field('nom_commune') || null,
      number: isNumbered ? Number(number) : null,
      suffix: field('rep').toLowerCase() || null,
      ...place,
    },
  };
}

/** NaN lies nowhere: an empty field must not become 0 */
const degrees = (text: string): number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN);

function sentence(file: string, line: number, error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ENOENT') return `There is no file ${file}.`;
  if (code === 'EISDIR') return `${file} is a folder.`;
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return `${file} is not in UTF-8, after line ${line}.`;
  return `${file} can't be read after line ${line}: ${message}.`;
}
