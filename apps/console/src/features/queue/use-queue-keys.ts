import { useEffect, useRef, useState } from 'react';
import type { TicketRow } from '@parvis/contract';
import { useShortcuts } from '../../lib/use-shortcuts.js';
import { recallPlace, rememberPlace } from './queue-memory.js';

interface Options {
  name: string;
  rows: TicketRow[];
  openNumber?: string;
  onShow: (index: number) => void;
  onOpen: (number: string) => void;
}

/** `j`, `k`, `o`: the selection is the focused row, so that screen readers follow it. */
export function useQueueKeys({ name, rows, openNumber, onShow, onOpen }: Options) {
  const [selected, setSelected] = useState<string | null>(() => openNumber ?? recallPlace(name).selected);
  const toFocus = useRef<string | null>(null);
  const indexOf = (number: string | null) => rows.findIndex((row) => row.number === number);

  // back from a file: the row it was opened from takes the focus again
  useEffect(() => {
    if (openNumber || selected === null || document.activeElement !== document.body) return;
    toFocus.current = selected;
    document
      .querySelector<HTMLElement>(`[data-ticket="${CSS.escape(selected)}"] a`)
      ?.focus({ preventScroll: true });
    // once, at arrival
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const select = (number: string) => {
    setSelected(number);
    rememberPlace(name, { selected: number });
  };
  const move = (step: 1 | -1) => {
    const from = indexOf(selected ?? openNumber ?? null);
    const to = from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step));
    const row = rows[to];
    if (!row) return;
    toFocus.current = row.number;
    select(row.number);
    onShow(to);
    // already there: no new link will come and take the focus
    document
      .querySelector<HTMLElement>(`[data-ticket="${CSS.escape(row.number)}"] a`)
      ?.focus({ preventScroll: true });
  };
  const open = () => selected !== null && onOpen(selected);
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    o: open,
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
  });

  return {
    selected,
    select,
    /** the one row Tab stops at; the chosen one may be out of sight, where no row is drawn */
    tabStop: (first: number, last: number) => {
      const chosen = indexOf(selected ?? openNumber ?? null);
      return chosen >= first && chosen <= last ? chosen : first;
    },
    linkRef: (number: string) => (link: HTMLAnchorElement | null) => {
      if (!link || toFocus.current !== number) return;
      toFocus.current = null;
      link.focus({ preventScroll: true });
    },
  };
}
