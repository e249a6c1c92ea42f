import type { EngagementLine, TicketRow } from '@parvis/contract';
import { useNavigate } from 'react-router';
import { useShortcuts } from '../../lib/use-shortcuts.js';
import { chooseUpTo, clearChosen, toggleChosen, useSelection } from '../queue/bulk/selection.js';

const links = () => [...document.querySelectorAll<HTMLElement>('[data-due-line] a')];
/** Its promise is broken: somebody may say what is done about it. */
export const isLate = ({ promise }: EngagementLine): boolean =>
  promise?.state === 'broken' && promise.keptAt === null;

const focusedLine = () => document.activeElement?.closest<HTMLElement>('[data-due-line]');

interface Acts {
  rows: readonly EngagementLine[];
  onTake: (row: EngagementLine) => void;
  onHandOver: (row: EngagementLine) => void;
  onHandOverAll: (files: ReadonlyMap<string, TicketRow>) => void;
  onAcknowledge: (row: EngagementLine) => void;
}

/** `j`, `k`, `o`, as in the queue: the focus is the selection. The other keys act on the line it is on, or on all that are chosen. */
export function useLineKeys({ rows, onTake, onHandOver, onHandOverAll, onAcknowledge }: Acts): void {
  const navigate = useNavigate();
  const chosen = useSelection();
  const move = (step: 1 | -1) => {
    const all = links();
    const line = focusedLine();
    const at = all.findIndex((link) => line?.contains(link));
    all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
  };
  const onLine = (act: (row: EngagementLine) => void) => {
    const row = rows.find(({ number }) => number === focusedLine()?.dataset.dueLine);
    if (row) act(row);
  };
  // as the list shows them now, not as they were when they were chosen
  const handAll = () => {
    const fresh = new Map(rows.map((row) => [row.number, row]));
    onHandOverAll(new Map([...chosen].map(([number, row]) => [number, fresh.get(number) ?? row])));
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    o: () => focusedLine()?.querySelector('a')?.click(),
    x: (press) => onLine((row) => (press?.shiftKey ? chooseUpTo(row, rows) : toggleChosen(row))),
    a: () => (chosen.size > 0 ? handAll() : onLine(onTake)),
    t: () => (chosen.size > 0 ? handAll() : onLine(onHandOver)),
    l: () => onLine((row) => isLate(row) && onAcknowledge(row)),
    Escape: clearChosen,
    r: () => onLine(({ number }) => void navigate(`/file/${number}`, { state: { act: 'reply' } })),
  });
}
