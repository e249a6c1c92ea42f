import type { PromiseTerms } from '@parvis/domain';
import { useState } from 'react';
import { randomId } from '../../../lib/random-id.js';

export interface Line {
  key: string;
  terms: PromiseTerms;
}

const lineOf = (terms: PromiseTerms): Line => ({ key: randomId(), terms });

/** The lines of a policy while they are edited; each keeps its key, so that what has the focus keeps it when moved. */
export function useLines(initial: () => PromiseTerms[]) {
  const [lines, setLines] = useState<Line[]>(() => initial().map(lineOf));
  const [open, setOpen] = useState<string | null>(() => (lines.length === 1 ? lines[0]!.key : null));
  return {
    lines,
    open,
    toggle: (key: string) => setOpen(open === key ? null : key),
    put: (key: string, terms: PromiseTerms) =>
      setLines(lines.map((line) => (line.key === key ? { key, terms } : line))),
    /** opened only when there is something to fill in */
    add: (terms: PromiseTerms, opened: boolean) => {
      const line = lineOf(terms);
      setLines([...lines, line]);
      if (opened) setOpen(line.key);
    },
    remove: (key: string) => setLines(lines.filter((line) => line.key !== key)),
    move: (index: number, by: -1 | 1) => {
      const line = lines[index]!;
      setLines(lines.toSpliced(index, 1).toSpliced(index + by, 0, line));
    },
  };
}
