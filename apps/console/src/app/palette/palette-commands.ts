import type { Bindings } from '../../lib/shortcuts.js';

export interface Command {
  /** the key that does it too */
  keys: string;
  label: string;
  run: () => void;
}

/** Names of keys, and the act of `keys.acts` each stands for; what is not here makes no sense in a list. */
export const ACTS = {
  s: 'takeNext',
  e: 'entry',
  i: 'information',
  'g f': 'queue',
  'g e': 'engagements',
  'g a': 'warnings',
  'g u': 'residents',
  'g c': 'intake',
  'g r': 'settings',
  '?': 'help',
  '/': 'search',
  f: 'filter',
  v: 'views',
  r: 'reply',
  n: 'note',
  a: 'assign',
  t: 'handOver',
  l: 'chaseUp',
  w: 'wait',
  c: 'close',
  q: 'qualify',
  x: 'quick',
  m: 'merge',
  p: 'print',
  Escape: 'back',
} as const;
export type Act = (typeof ACTS)[keyof typeof ACTS];

/** What can be done where one is: the keys that are bound right now, by their names. */
export const commandsOf = (bindings: Bindings, labelOf: (act: Act) => string): Command[] =>
  Object.entries(ACTS).flatMap(([keys, act]) =>
    bindings[keys] ? [{ keys, label: labelOf(act), run: bindings[keys] }] : [],
  );

/** Every word typed begins a word of the label, accents aside. */
export function narrowed(commands: readonly Command[], typed: string): Command[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return commands.filter(({ label }) => {
    const parts = plain(label).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
