import { useShortcuts } from '../../lib/use-shortcuts.js';

const links = () => [...document.querySelectorAll<HTMLElement>('[data-due-line] a')];

/** `j`, `k`, `o`, as in the queue: the focus is the selection. */
export function useLineKeys(): void {
  const move = (step: 1 | -1) => {
    const all = links();
    const line = document.activeElement?.closest('[data-due-line]');
    const at = all.findIndex((link) => line?.contains(link));
    all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    o: () => document.activeElement?.closest('[data-due-line]')?.querySelector('a')?.click(),
  });
}
