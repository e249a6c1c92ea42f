import type { Ticket } from '../ticket.js';

/** A report on a street lamp, just arrived, in nobody's hands. */
export const aTicket = (changes: Partial<Ticket> = {}): Ticket => ({
  id: '0199d1f0-0000-7000-8000-000000000001',
  number: '2026-004217',
  status: 'new',
  closingReason: null,
  sector: 'policing-roads',
  serviceId: 'voirie',
  siteId: 'centre-technique',
  topicId: 'lampadaire',
  assigneeId: null,
  forwardedTo: null,
  mergedIntoId: null,
  waitsUntil: null,
  version: 1,
  ...changes,
});
