import { createStore } from '../lib/store.js';

/** One line about what was just done, and how to take it back while it can be. */
export interface Toast {
  nth: number;
  text: string;
  /** the label of what takes it back is « Annuler » */
  undo?: () => void;
  /** something else that can be done about it */
  act?: { label: string; run: () => void };
}

export const toast = createStore<Toast | null>(null);

let nth = 0;
export const showToast = (text: string, undo?: () => void, act?: Toast['act']): void =>
  toast.set({ nth: ++nth, text, undo, act });
