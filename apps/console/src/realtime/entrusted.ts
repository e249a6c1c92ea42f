import { createStore } from '../lib/store.js';

/** The last file a colleague gave me while I was connected. */
export const entrusted = createStore<{ number: string; by: string } | null>(null);
