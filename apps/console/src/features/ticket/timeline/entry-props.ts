import type { TicketView, TimelineEntry } from '@parvis/contract';

export type EntryKind = TimelineEntry['kind'];

export interface EntryProps<K extends EntryKind> {
  entry: Extract<TimelineEntry, { kind: K }>;
  ticket: TicketView;
}
