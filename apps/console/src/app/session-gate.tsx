import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import type { SessionView } from '@parvis/contract';
import { SignInPage } from '../features/sign-in/sign-in-page.js';
import { SignInOverlay } from '../features/sign-in/sign-in-overlay.js';
import { setServerClock } from '../lib/clock.js';
import { useStore } from '../lib/store.js';
import { sessionQuery } from '../queries/session.queries.js';
import { SessionContext, sessionLost } from '../queries/use-session.js';
import { connectLive } from '../realtime/live-connection.js';
import { LoadError } from '../ui/load-error.js';

/** Nobody signed in: the sign-in page, at the address that was wanted. Signed out under our feet: the same form, above. */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useQuery(sessionQuery);
  if (session.isPending) return null;
  if (session.data === undefined)
    return <LoadError error={session.error} retry={() => void session.refetch()} />;
  if (session.data === null) return <SignInPage />;
  return (
    <SignedIn key={session.data.account.id} session={session.data}>
      {children}
    </SignedIn>
  );
}

function SignedIn({ session, children }: { session: SessionView; children: ReactNode }) {
  const client = useQueryClient();
  const lost = useStore(sessionLost);
  useEffect(() => setServerClock(session.serverTime, session.clockOffset), [session]);
  useEffect(() => (lost ? undefined : connectLive(client, () => sessionLost.set(true))), [client, lost]);
  return (
    <SessionContext value={session}>
      {children}
      {lost && <SignInOverlay email={session.account.email} />}
    </SessionContext>
  );
}
