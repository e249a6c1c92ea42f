import type { TownTime } from '../town-time.js';

/** How much more, or less, a month brings: elections and registers, the calm of August, the return to school. */
const MONTHS = [1.05, 1, 1.1, 1, 0.95, 1.1, 0.8, 0.55, 1.25, 1.1, 1, 0.8];
/** Sunday first: what the week-end has held back comes on Monday. */
const WEEKDAYS = [0.3, 1.5, 1.15, 1.1, 1.05, 1, 0.45];
const CLOSED = 0.35;

/** What is asked about more in some months (January first); what is not named is asked all year. */
const TOPICS: Record<string, readonly number[]> = {
  'inscription-scolaire': [0.5, 1, 3, 4, 4, 3, 1.5, 1.5, 2, 0.5, 0.3, 0.3],
  cantine: [0.8, 0.6, 0.6, 0.6, 0.8, 1.5, 2, 3, 4, 1, 0.6, 0.5],
  creche: [1, 1.5, 3, 3, 2, 1, 0.5, 0.4, 1, 0.8, 0.7, 0.5],
  elections: [1.5, 3, 3, 1, 1.5, 2, 0.5, 0.3, 0.7, 0.7, 0.8, 1.5],
  cni: [1, 1.2, 2, 2.5, 2.5, 2, 1, 0.5, 0.7, 0.7, 0.7, 0.8],
  cimetiere: [0.6, 0.6, 0.7, 0.8, 0.8, 0.8, 0.7, 0.6, 1, 3, 2.5, 0.6],
  mariage: [1.5, 2, 2, 2, 1.5, 1, 0.7, 0.5, 0.7, 0.7, 0.7, 0.7],
  otv: [0.2, 0.3, 0.4, 0.6, 0.6, 3, 6, 3, 0.3, 0.5, 0.3, 2.5],
  bruit: [0.5, 0.5, 0.7, 1, 1.3, 2, 2.5, 2, 1, 0.7, 0.5, 0.8],
  nuisibles: [0.2, 0.2, 0.5, 0.8, 1.5, 2.5, 3, 3, 1.5, 0.6, 0.3, 0.2],
  massif: [0.1, 0.3, 1, 2, 2.5, 2, 1.5, 1, 1, 0.8, 0.3, 0.1],
  elagage: [0.8, 1, 1.3, 0.7, 0.7, 1, 1, 0.8, 1.2, 2, 2, 1],
  'aire-de-jeux': [0.4, 0.5, 1, 1.5, 2, 2, 1.5, 1, 1.2, 0.8, 0.5, 0.3],
  corbeille: [0.7, 0.7, 0.9, 1, 1, 1.2, 1.3, 1, 1, 2, 2, 0.8],
  lampadaire: [2, 1.7, 1.2, 0.7, 0.5, 0.4, 0.4, 0.5, 0.9, 1.6, 2.2, 2.3],
  'rue-eteinte': [2, 1.7, 1.2, 0.7, 0.5, 0.4, 0.4, 0.5, 0.9, 1.6, 2.2, 2.3],
  'nid-de-poule': [2, 2.2, 2, 1.2, 0.8, 0.6, 0.5, 0.5, 0.7, 0.9, 1.2, 1.5],
  trottoir: [1.6, 1.3, 1, 0.9, 0.9, 0.9, 0.8, 0.6, 1, 1, 1.1, 1.5],
  salle: [1.5, 1, 1, 1.2, 1.5, 1, 0.4, 0.4, 1.8, 1, 1, 1],
  association: [1, 0.8, 1, 0.8, 0.8, 1, 0.4, 0.5, 3, 1.5, 1, 0.7],
  equipement: [1, 1, 1, 1, 1, 0.8, 0.6, 0.6, 1.5, 1, 1, 1],
  seniors: [1.3, 1, 0.8, 0.8, 0.8, 1, 1.6, 1.6, 0.8, 0.9, 1.2, 1.6],
  aide: [1.5, 1.3, 1, 0.9, 0.8, 0.8, 0.8, 0.8, 1.2, 1, 1.2, 1.6],
};

export const monthOf = (time: TownTime, day: number): number => time.date(day).month;

export const topicSeason = (topic: string, month: number): number => TOPICS[topic]?.[month - 1] ?? 1;

/** the day's share of the year, before what happened on it */
export function dayWeight(time: TownTime, day: number): number {
  const weekday = (((day + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
  const holiday = weekday >= 1 && weekday <= 5 && !time.works(day);
  return MONTHS[monthOf(time, day) - 1]! * WEEKDAYS[weekday]! * (holiday ? CLOSED : 1);
}
