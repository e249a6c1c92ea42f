import type { PresenceTold } from '@parvis/contract';
import { createStore } from '../lib/store.js';

/** Who has which file before him, by number, as last told; nothing while the connection is lost. */
export const presence = createStore<ReadonlyMap<string, PresenceTold>>(new Map());
