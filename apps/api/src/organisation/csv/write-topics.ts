import type { TopicLine } from '@parvis/contract';
import { SECTOR_NAMES } from '@parvis/contract';
import { CSV_MARK, csvLine } from '../../platform/csv/csv-line.js';
import { HEADERS, NATURES, NO, YES } from '../words/topic-csv.js';

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
  return CSV_MARK + [Object.values(HEADERS), ...rows].map(csvLine).join('');
}
