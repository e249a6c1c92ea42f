import { parseCalendar, type Calendar, type CalendarDefinition, type Commitment } from '@parvis/domain';
import type { CommitmentEntity } from './commitment.entity.js';

export type WarnedColumns = Pick<
  CommitmentEntity,
  'warnPercents' | 'warned' | 'acknowledgedUntil' | 'warnAt'
>;

/** The columns flattened, the rules' shape nested: the only mapping between the two. */
export const commitmentOf = (row: CommitmentEntity): Commitment => ({
  id: row.id,
  kind: row.kind,
  budget: { clock: row.clock, within: row.within, unit: row.unit, rollOver: row.rollOver },
  startedAt: row.startedAt,
  dueAt: row.dueAt,
  state: row.state,
  keptAt: row.keptAt,
  brokenAt: row.brokenAt,
  cancelledAt: row.cancelledAt,
  wakeAt: row.wakeAt,
  pauses: row.pauses.map(({ from, to, label }) => ({
    from: new Date(from),
    to: to === null ? null : new Date(to),
    label: label ?? null,
  })),
});

/** What a promise is made under, and keeps. */
export type Under = Pick<
  CommitmentEntity,
  'source' | 'policyVersionId' | 'calendarVersionId' | 'pausedBy' | 'keptBy'
>;

export const columnsOf = ({
  budget,
  ...commitment
}: Commitment): Omit<CommitmentEntity, 'ticketId' | keyof Under | keyof WarnedColumns> => ({
  ...commitment,
  clock: budget.clock,
  within: budget.within,
  unit: budget.unit ?? null,
  rollOver: budget.rollOver ?? null,
  pauses: commitment.pauses.map(({ from, to, label }) => ({
    from: from.toISOString(),
    to: to?.toISOString() ?? null,
    label: label ?? null,
  })),
});

const calendars = new Map<string, Calendar>();

/** Versions never change, so a calendar laid out once serves as long as the process lives. */
export function calendarOf(versionId: string, definition: CalendarDefinition): Calendar {
  const known = calendars.get(versionId);
  if (known) return known;
  const calendar = parseCalendar(definition);
  calendars.set(versionId, calendar);
  return calendar;
}
