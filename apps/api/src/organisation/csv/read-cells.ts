import { parse } from 'csv-parse/sync';
import { ProblemError } from '../../platform/problems/problem.js';
import { HEADERS, plain, type Column } from '../words/topic-csv.js';
import { decodeText } from './decode-text.js';

/** What a line says, by column; a column the file does not have is absent. */
export interface Cells extends Partial<Record<Column, string>> {
  /** as a spreadsheet numbers it */
  line: number;
}

export const MOST_LINES = 20_000;
const BY_HEADER = new Map(
  (Object.keys(HEADERS) as Column[]).flatMap((column) => [
    [plain(HEADERS[column]), column] as const,
    [plain(column), column] as const,
  ]),
);

/** @throws ProblemError `topics/unreadable` for what is no table with a thème in it */
export function readCells(bytes: Buffer): Cells[] {
  const text = decodeText(bytes);
  const [head, ...rows] = tableOf(text);
  const columns = (head ?? []).map((title) => BY_HEADER.get(plain(title)) ?? null);
  if (!columns.includes('theme')) throw new ProblemError('topics/unreadable', { reason: 'no-theme-column' });
  if (rows.length > MOST_LINES) throw new ProblemError('topics/unreadable', { reason: 'too-many-lines' });
  return rows.flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const cells: Cells = { line: index + 2 };
    columns.forEach((column, at) => {
      if (column) cells[column] = cellOf(row[at] ?? '');
    });
    return [cells];
  });
}

function tableOf(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: false,
    });
  } catch {
    throw new ProblemError('topics/unreadable', { reason: 'broken-quotes' });
  }
}

/** The one the titles are parted by: a French spreadsheet writes `;`, others `,`, a copied table tabs. */
function delimiterOf(text: string): string {
  const titles = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string) => titles.split(mark).length;
  return [';', '\t', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** The apostrophe that our export puts before what a spreadsheet would take for a formula is no part of the name. */
const cellOf = (cell: string): string =>
  cell
    .replace(/^'(?=[=+\-@])/, '')
    .replace(/\s+/g, ' ')
    .trim();
