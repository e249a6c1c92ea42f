import type { SessionView } from '@parvis/contract';
import type { Channel } from '@parvis/domain';
import { storage } from '../../lib/storage.js';

/** What only an agent knows of: the other ways in count themselves. */
export const ENTRY_CHANNELS = ['phone', 'desk', 'letter', 'other'] as const satisfies readonly Channel[];
export type EntryChannel = (typeof ENTRY_CHANNELS)[number];

/** The one used last on this device, else the counter one sits at. */
export function usualChannel({ grants }: SessionView): EntryChannel {
  const last = storage.read<EntryChannel>('entry.channel');
  if (last && ENTRY_CHANNELS.includes(last)) return last;
  return grants.some(({ role }) => role === 'front-desk') ? 'desk' : 'phone';
}

export const rememberChannel = (channel: EntryChannel): void => storage.write('entry.channel', channel);
