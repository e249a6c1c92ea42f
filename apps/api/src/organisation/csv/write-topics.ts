import type { TopicLine } from '@parvis/contract';
import { SECTOR_NAMES } from '@parvis/contract';
import { HEADERS, NATURES, NO, YES } from '../words/topic-csv.js';

const BOM = '\ufeff';

/** The file a French spreadsheet opens on a double click: UTF-8 with its mark, semicolons, CRLF. */
export function writeTopics(lines: readonly TopicLine[]): string {
  const rows = lines.map((line) => [
    line.slug ?? '',
    line.theme,
    line.motif ?? '',
    line.service,
    SECTOR_NAMES[line.sector],
    NATURES[line.nature],
    line.policy ?? '',
    line.public ? YES : NO,
    line.active ? YES : NO,
    String(line.position),
  ]);
  const text = [Object.values(HEADERS), ...rows].map((row) => row.map(cell).join(';')).join('\r\n');
  return `${BOM}${text}\r\n`;
}

/** A name beginning like a formula would be run by who opens the file (CWE-1236): an apostrophe makes it a text. */
function cell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) && !/^-?\d+$/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
