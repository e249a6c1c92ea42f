import { LEASE_MINUTES, type TicketEvent, type TicketEventType } from '@parvis/domain';
import type { JobSpec, RelaySource } from './platform/events/relay-source.js';

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

/** Something findable was said. */
const find = ({ ticketId }: Occurrence): JobSpec => ({ task: FIND, payload: { ticketId } });
const FIND = 'index-ticket';
const FOUND_TOGETHER = 100;

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
  // an agent who qualifies a file often answers it at once: the answer then says more
  TicketQualified: (_payload, event) => [
    { task: 'acknowledge-reception', payload: { ticketId: event.ticketId }, afterMinutes: 3 },
    find(event),
  ],
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

/** Files said something about at the same time are indexed by one job: one statement for all of them. */
function findTogether(jobs: readonly JobSpec[]): JobSpec[] {
  const finds = jobs.filter(({ task }) => task === FIND);
  const ids = [...new Set(finds.map(({ payload }) => (payload as { ticketId: string }).ticketId))];
  const together: JobSpec[] = jobs.filter(({ task }) => task !== FIND);
  while (ids.length > 0)
    together.push({ task: 'index-tickets', payload: { ticketIds: ids.splice(0, FOUND_TOGETHER) } });
  return together;
}

export const ticketEventSource: RelaySource = {
  table: 'ticket_event',
  key: 'id',
  oldest: 'id',
  columns: 'id, ticket_id, type, payload',
  atOnce: 500,
  jobs: (rows) =>
    findTogether(
      rows
        .toSorted((a, b) => Number(a.id) - Number(b.id))
        .flatMap(({ id, ticket_id, type, payload }) =>
          jobsOf(String(type), payload, { ticketId: String(ticket_id), eventId: String(id) }),
        ),
    ),
};
