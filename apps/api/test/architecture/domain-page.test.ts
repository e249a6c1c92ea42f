import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { TICKET_MOVES, TICKET_STATUSES, type TicketStatus } from '@parvis/domain';

const page = readFileSync(new URL('../../../../docs/domain.md', import.meta.url), 'utf8');

/** `{ new: ['open', …] }` as the table of « Life of a file » says it. */
function movesOnPage(): Record<string, string[]> {
  const lines = page.slice(page.indexOf('## Life of a file')).split('\n');
  const start = lines.findIndex((line) => line.startsWith('| from'));
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const named = (cell: string) => /`([\w-]+)`/.exec(cell)?.[1] ?? '';
  const targets = cells(lines[start]!).slice(1).map(named);
  const rows = lines.slice(start + 2, start + 2 + TICKET_STATUSES.length).map(cells);
  return Object.fromEntries(
    rows.map(([from, ...may]) => [named(from!), targets.filter((_, index) => may[index] === 'yes')]),
  );
}

describe('docs/domain.md', () => {
  test('tells which status may follow which, as the code decides it', () => {
    const sorted = (moves: Record<string, readonly string[]>) =>
      Object.fromEntries(Object.entries(moves).map(([from, to]) => [from, [...to].sort()]));
    expect(sorted(movesOnPage())).toEqual(sorted(TICKET_MOVES as Record<TicketStatus, readonly string[]>));
  });
});
