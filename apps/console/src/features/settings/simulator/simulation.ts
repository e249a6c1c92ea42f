import type { InlineCalendar, PreviewCommitmentBody } from '@parvis/contract';
import { CIVIL_UNITS, CLOCKS, ROLL_OVERS } from '@parvis/domain';
import { instantAt } from '../../../lib/format.js';
import type { BudgetForm } from '../policies/budget-form.js';

export interface Simulation {
  /** slug of one of the town's */
  calendar: string;
  /** the same, edited for this try alone */
  edited: InlineCalendar | null;
  budget: BudgetForm;
  /** `2026-11-27T17:00` on the town's clock */
  start: string;
  pauses: { from: string; to: string }[];
}

const known = <Word extends string>(words: readonly Word[], asked: string | null): Word | undefined =>
  words.find((word) => word === asked);

/** The whole try is in the address: sent to a colleague, it opens as it is. What can't be read is as usual. */
export function readSimulation(
  query: URLSearchParams,
  usual: { calendar: string; start: string },
): Simulation {
  const clock = known(CLOCKS, query.get('horloge')) ?? 'working-days';
  const civil = clock === 'civil';
  return {
    calendar: query.get('calendrier') ?? usual.calendar,
    edited: readEdited(query.get('essai')),
    budget: {
      clock,
      within: query.get('delai') ?? 'PT48H',
      unit: civil ? (known(CIVIL_UNITS, query.get('unite')) ?? 'calendar') : undefined,
      rollOver: civil ? (known(ROLL_OVERS, query.get('report')) ?? 'none') : undefined,
    },
    start: isLocal(query.get('depart')) ? query.get('depart')! : usual.start,
    pauses: query.getAll('pause').map((text) => {
      const [from = '', to = ''] = text.split('/');
      return { from, to };
    }),
  };
}

export function writeSimulation({ calendar, edited, budget, start, pauses }: Simulation): URLSearchParams {
  const query = new URLSearchParams({
    calendrier: calendar,
    horloge: budget.clock,
    delai: budget.within,
    depart: start,
  });
  if (edited) query.set('essai', JSON.stringify(edited));
  if (budget.unit) query.set('unite', budget.unit);
  if (budget.rollOver) query.set('report', budget.rollOver);
  for (const { from, to } of pauses) query.append('pause', `${from}/${to}`);
  return query;
}

/** null while a date is missing: there is nothing to ask yet. */
export function bodyOf({
  calendar,
  edited,
  budget,
  start,
  pauses,
}: Simulation): PreviewCommitmentBody | null {
  if (!isLocal(start) || pauses.some(({ from, to }) => !isLocal(from) || !isLocal(to))) return null;
  return {
    ...(edited ? { calendar: edited } : { calendarId: calendar }),
    ...budget,
    startedAt: instantOf(start),
    pauses: pauses.map(({ from, to }) => ({ from: instantOf(from), to: instantOf(to) })),
  };
}

const isLocal = (text: string | null): boolean =>
  text !== null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text);
const instantOf = (local: string): string => instantAt(local.slice(0, 10), local.slice(11));

function readEdited(text: string | null): InlineCalendar | null {
  try {
    const edited: unknown = JSON.parse(text ?? 'null');
    return typeof edited === 'object' && edited !== null && 'opening' in edited
      ? (edited as InlineCalendar)
      : null;
  } catch {
    return null;
  }
}
