import { useLayoutEffect, useRef, type RefObject } from 'react';

interface Identified {
  id: string;
}

/** When rows leave above what is in view, the rest must not slide: scroll by as much. */
export function useAnchor(
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly Identified[],
  height: number,
): void {
  const before = useRef(rows);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = rows;
    const box = scroller.current;
    if (!box || old === rows || box.scrollTop < height / 2) return;
    const top = Math.floor(box.scrollTop / height);
    const places = new Map(rows.map((row, index) => [row.id, index]));
    for (let index = top; index < Math.min(top + 20, old.length); index++) {
      const place = places.get(old[index]!.id);
      if (place === undefined) continue;
      if (place !== index) box.scrollTop += (place - index) * height;
      return;
    }
  }, [rows, scroller, height]);
}
