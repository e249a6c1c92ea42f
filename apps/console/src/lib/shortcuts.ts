import { storage } from './storage.js';
import { createStore } from './store.js';

/** What a key press is worth knowing of; a DOM event fits. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  defaultPrevented: boolean;
  target: unknown;
}

/** Told whether Shift was held; nothing when it is run from the palette. */
export type Bindings = Record<string, (press?: { shiftKey: boolean }) => void>;

/** A first key (`g`) waits this long for its second. */
const SEQUENCE_WAIT = 1_200;

/** WCAG 2.1.4: single-key shortcuts can be turned off. */
export const shortcutsEnabled = createStore<boolean>(storage.read<boolean>('shortcuts') ?? true);

export function enableShortcuts(enabled: boolean): void {
  shortcutsEnabled.set(enabled);
  storage.write('shortcuts', enabled);
}

/** Turns presses into binding names: `j`, `?`, `g f`. */
export function createMatcher(clock: () => number = Date.now) {
  let first: { key: string; at: number } | null = null;
  return (press: Press, names: ReadonlySet<string>): string | null => {
    if (!isFree(press)) return null;
    const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
    const sequence = first && clock() - first.at < SEQUENCE_WAIT ? `${first.key} ${key}` : null;
    first = null;
    if (sequence && names.has(sequence)) return sequence;
    if (names.has(key)) return key;
    if ([...names].some((name) => name.startsWith(`${key} `))) first = { key, at: clock() };
    return null;
  };
}

function isFree(press: Press): boolean {
  if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented) return false;
  return !isTyping(press.target) && !isInLayer(press.target);
}

interface Closest {
  closest(selector: string): unknown;
}
const isElement = (target: unknown): target is Closest =>
  typeof target === 'object' && target !== null && 'closest' in target;

const isTyping = (target: unknown): boolean =>
  isElement(target) &&
  !!target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])');

/** Menus and dialogs have their own keys. */
const isInLayer = (target: unknown): boolean =>
  isElement(target) && !!target.closest('[role="dialog"], [role="menu"], [role="listbox"]');
