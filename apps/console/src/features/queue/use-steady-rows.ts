import type { TicketRow } from '@parvis/contract';
import { useEffect, useRef, useState } from 'react';
import { mergeRows } from './merge-rows.js';

interface Steady {
  rows: TicketRow[];
  held: number;
  arrived: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Rows that don't move under the cursor. `keepUntil` is asked at the moment news come: the last row index that must
 * stay where it is, -1 when nothing is looked at.
 */
export function useSteadyRows(fresh: TicketRow[], pageCount: number, keepUntil: () => number) {
  const [steady, setSteady] = useState<Steady>({ rows: fresh, held: 0, arrived: NONE });
  const seen = useRef({ fresh, pageCount });

  useEffect(() => {
    if (seen.current.fresh === fresh) return;
    // rows brought by scrolling further are not news
    const grown = pageCount > seen.current.pageCount;
    seen.current = { fresh, pageCount };
    setSteady(({ rows }) => {
      const merged = mergeRows(rows, fresh, grown ? rows.length - 1 : keepUntil());
      return { rows: merged.rows, held: merged.held, arrived: grown ? NONE : new Set(merged.arrived) };
    });
    // `keepUntil` reads the present; only news matter
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [fresh, pageCount]);

  const release = (): number => {
    const known = new Set(steady.rows.map((row) => row.id));
    const news = fresh.filter((row) => !known.has(row.id));
    setSteady({ rows: fresh, held: 0, arrived: new Set(news.map((row) => row.id)) });
    return news.length > 0 ? fresh.indexOf(news[0]!) : 0;
  };
  return { ...steady, release };
}
