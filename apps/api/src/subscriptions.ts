import { LEASE_MINUTES, type TicketEvent, type TicketEventType } from '@parvis/domain';
import type { JobSpec, RelaySource } from './platform/events/relay.js';

type Payload<Type extends TicketEventType> = Extract<TicketEvent, { type: Type }>['payload'];
interface Occurrence {
  ticketId: string;
  eventId: string;
}
type Subscriptions = { [Type in TicketEventType]?: (payload: Payload<Type>, event: Occurrence) => JobSpec[] };

const UNDO_MINUTES = 1;

/** The resident is told, if there is anything to tell him then (`noticeOf` of the domain has the rules). */
const tell = (event: Occurrence, afterMinutes = 0): JobSpec[] => [
  { task: 'tell-resident', payload: event, ...(afterMinutes > 0 && { afterMinutes }) },
];

/** Something findable was said: of many at once, one job is enough. */
const find = ({ ticketId }: Occurrence): JobSpec => ({
  task: 'index-ticket',
  payload: { ticketId },
  key: `index:${ticketId}`,
});

/** What follows from what: the town's processes on one page. Jobs are idempotent by what they are given. */
const SUBSCRIPTIONS: Subscriptions = {
  TicketOpened: ({ acknowledge }, event) => [
    ...(acknowledge ? [{ task: 'acknowledge-registration', payload: { ticketId: event.ticketId } }] : []),
    find(event),
  ],
  // an agent who takes a file often answers it at once: the answer then says it all; one taken for a while is not
  // his yet, and the house's own moves are no news
  TicketAssigned: ({ agentId, because }, event) =>
    agentId === null ? [] : tell(event, because === 'next' ? LEASE_MINUTES + 5 : 3),
  TicketQualified: (_payload, event) => [find(event)],
  DateAnnounced: (_payload, event) => tell(event),
  TicketForwarded: (_payload, event) => tell(event),
  TicketResolved: (_payload, event) => tell(event),
  // as long as it can be undone in one key, nobody has been told of it
  TicketClosed: (_payload, event) => tell(event, UNDO_MINUTES),
  TicketMerged: (_payload, event) => tell(event, UNDO_MINUTES),
  TicketUnmerged: (_payload, event) => tell(event),
  TicketReopened: (_payload, event) => [
    ...tell(event),
    // its service may be no more
    { task: 'move-file', payload: { ticketId: event.ticketId } },
  ],
  ResidentChanged: (_payload, event) => [find(event)],
  NoteAdded: (_payload, event) => [find(event)],
  MessageReceived: (_payload, event) => [find(event)],
  MessageSent: (_payload, event) => [find(event)],
  MessageComposed: ({ messageId }, event) => [
    { task: 'deliver-message', payload: { messageId } },
    find(event),
  ],
};

const jobsOf = (type: string, payload: unknown, event: Occurrence): JobSpec[] =>
  (
    SUBSCRIPTIONS[type as TicketEventType] as ((payload: unknown, event: Occurrence) => JobSpec[]) | undefined
  )?.(payload, event) ?? [];

export const ticketEventSource: RelaySource = {
  name: 'ticket-events',
  async claim(query, now) {
    const rows = await query(
      `with claimed as (
         update ticket_event set relayed_at = $1 where id in (
           select id from ticket_event where relayed_at is null order by id limit 500 for update skip locked)
         returning id, ticket_id, type, payload) select * from claimed order by id`,
      [now],
    );
    const jobs = rows.flatMap(({ id, ticket_id, type, payload }) =>
      jobsOf(String(type), payload, { ticketId: String(ticket_id), eventId: String(id) }),
    );
    return { claimed: rows.length, jobs };
  },
};
