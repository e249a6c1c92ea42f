import type { TicketEvent, TicketEventType } from '@parvis/domain';
import type { JobSpec, RelaySource } from './platform/events/relay.js';

type Payload<Type extends TicketEventType> = Extract<TicketEvent, { type: Type }>['payload'];
type Subscriptions = { [Type in TicketEventType]?: (payload: Payload<Type>, ticketId: string) => JobSpec[] };

/** What follows from what: the town's processes on one page. Jobs are idempotent by what they are given. */
const SUBSCRIPTIONS: Subscriptions = {
  TicketOpened: ({ acknowledge }, ticketId) => [
    ...(acknowledge ? [{ task: 'acknowledge-registration', payload: { ticketId } }] : []),
    found(ticketId),
  ],
  TicketQualified: (_, ticketId) => [found(ticketId)],
  NoteAdded: (_, ticketId) => [found(ticketId)],
  MessageReceived: (_, ticketId) => [found(ticketId)],
  MessageSent: (_, ticketId) => [found(ticketId)],
  MessageComposed: ({ messageId }, ticketId) => [
    { task: 'deliver-message', payload: { messageId } },
    found(ticketId),
  ],
};

/** Something findable was said: of many at once, one job is enough. */
const found = (ticketId: string): JobSpec => ({
  task: 'index-ticket',
  payload: { ticketId },
  key: `index:${ticketId}`,
});

const jobsOf = (type: string, payload: unknown, ticketId: string): JobSpec[] =>
  (
    SUBSCRIPTIONS[type as TicketEventType] as ((payload: unknown, ticketId: string) => JobSpec[]) | undefined
  )?.(payload, ticketId) ?? [];

export const ticketEventSource: RelaySource = {
  name: 'ticket-events',
  async claim(query, now) {
    const rows = await query(
      `with claimed as (
         update ticket_event set relayed_at = $1 where id in (
           select id from ticket_event where relayed_at is null order by id limit 500 for update skip locked)
         returning id, ticket_id, type, payload) select ticket_id, type, payload from claimed order by id`,
      [now],
    );
    const jobs = rows.flatMap(({ ticket_id, type, payload }) =>
      jobsOf(String(type), payload, String(ticket_id)),
    );
    return { claimed: rows.length, jobs };
  },
};
