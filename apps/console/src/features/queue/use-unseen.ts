import { useEffect, useState } from 'react';
import { stillUnseen } from './still-unseen.js';

const NONE: ReadonlySet<string> = new Set();

interface InView {
  first: number;
  last: number;
}

/** Rows that arrived where nobody looks; each counts until it has been in view. */
export function useUnseen(
  arrived: ReadonlySet<string>,
  rows: readonly { id: string }[],
  { first, last }: InView,
): ReadonlySet<string> {
  const [unseen, setUnseen] = useState(NONE);
  useEffect(() => {
    if (arrived.size > 0) setUnseen((before) => new Set([...before, ...arrived]));
  }, [arrived]);
  useEffect(() => {
    setUnseen((before) => stillUnseen(before, rows, first, last));
  }, [arrived, rows, first, last]);
  return unseen;
}
