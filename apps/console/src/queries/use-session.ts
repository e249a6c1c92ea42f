import type { SessionView } from '@parvis/contract';
import { createContext, use } from 'react';
import { createStore } from '../lib/store.js';

export const SessionContext = createContext<SessionView | null>(null);

/** Only under the session gate. */
export function useSession(): SessionView {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession outside the session gate');
  return session;
}

/** The server no longer knows us, though the screen still shows what we read. */
export const sessionLost = createStore(false);
