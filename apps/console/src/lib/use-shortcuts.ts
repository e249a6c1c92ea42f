import { useEffect, useRef } from 'react';
import { createMatcher, shortcutsEnabled, type Bindings } from './shortcuts.js';

/** The latest mounted wins a key: a page's `o` before the shell's. */
const layers: { current: Bindings }[] = [];
const match = createMatcher();

let dialogWasOpen = false;

/** Before anyone acts on the key: the Escape that closes a dialog must not close the page behind it too. */
function beforeKeyDown(): void {
  dialogWasOpen = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || dialogWasOpen) return;
  const open = layers.map((layer) => layer.current);
  const usable = open.flatMap(Object.keys).filter((name) => shortcutsEnabled.get() || name === '?');
  const name = match(event, new Set(usable));
  if (name === null) return;
  const act = open.findLast((bindings) => name in bindings)?.[name];
  if (!act) return;
  event.preventDefault();
  act(event);
}

/** What the keys do right now; the acts are the latest given. */
export const boundNow = (): Bindings => Object.assign({}, ...layers.map((layer) => layer.current));

export function useShortcuts(bindings: Bindings): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    if (layers.length === 0) {
      // with the shell, so before any dialog's own listener on the window
      window.addEventListener('keydown', beforeKeyDown, { capture: true });
      document.addEventListener('keydown', onKeyDown);
    }
    layers.push(latest);
    return () => {
      layers.splice(layers.indexOf(latest), 1);
      if (layers.length > 0) return;
      window.removeEventListener('keydown', beforeKeyDown, { capture: true });
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
