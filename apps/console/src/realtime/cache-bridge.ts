import type { ServerToClientEvents, TicketView } from '@parvis/contract';
import type { QueryClient } from '@tanstack/react-query';
import { setClockOffset } from '../lib/clock.js';
import { presenceKey } from '../queries/engagements.queries.js';
import { intakeKey, outboxKey } from '../queries/mail.queries.js';
import { refreshOrganisation } from '../queries/settings.queries.js';
import { ticketKey } from '../queries/tickets.queries.js';
import { warningsKey } from '../queries/warnings.queries.js';
import { entrusted } from './entrusted.js';
import { refreshLists } from './list-refresh.js';
import { presence } from './presence.js';

export interface BridgeEffects {
  resync: (spreadMs: number) => void;
  sessionRevoked: () => void;
}

/** One row per event of the contract: a new event does not compile until it says what it makes stale. */
export function createCacheBridge(client: QueryClient, effects: BridgeEffects): ServerToClientEvents {
  return {
    'ticket.changed': ({ number, version }) => {
      const known = client.getQueryData<TicketView>(ticketKey(number));
      if (known?.version !== version) void client.invalidateQueries({ queryKey: ticketKey(number) });
    },
    'queue.changed': () => {
      refreshLists();
      void client.invalidateQueries({ queryKey: outboxKey });
    },
    'ticket.presence': (told) => presence.set(new Map(presence.get()).set(told.number, told)),
    'ticket.entrusted': (given) => {
      refreshLists();
      entrusted.set(given);
    },
    'agents.changed': () => void client.invalidateQueries({ queryKey: presenceKey }),
    'warnings.changed': () => void client.invalidateQueries({ queryKey: warningsKey }),
    'intake.changed': () => void client.invalidateQueries({ queryKey: intakeKey }),
    'organisation.changed': () => refreshOrganisation(client),
    resync: ({ spreadMs }) => effects.resync(spreadMs),
    'session.revoked': () => effects.sessionRevoked(),
    'clock.changed': ({ offset }) => {
      setClockOffset(offset);
      refreshLists();
    },
  };
}
