import { createStore } from './store.js';

/** Said by the screen reader, politely. The counter makes the same sentence heard twice. */
export const announcement = createStore<{ text: string; nth: number }>({ text: '', nth: 0 });

export function announce(text: string): void {
  announcement.set({ text, nth: announcement.get().nth + 1 });
}
