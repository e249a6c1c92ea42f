export * from './kernel/rule-violation.js';
export * from './kernel/verdict.js';
export * from './kernel/decision.js';
export * from './tickets/ticket.js';
export * from './tickets/contact-outcome.js';
export * from './tickets/incident.js';
export * from './tickets/ticket-events.js';
export * from './tickets/ticket-lifecycle.js';
export * from './tickets/next-act.js';
export * from './tickets/merge-tickets.js';
export * from './tickets/notices.js';
export * from './tickets/assignment-cause.js';
export * from './tickets/hands.js';
export * from './tickets/ticket-abilities.js';
export * from './access/roles.js';
export * from './access/password.js';
export * from './residents/preferences.js';
export * from './replies/reply-template.js';
export * from './replies/notice-words.js';
export * from './replies/manage-replies.js';
export * from './replies/attachable.js';
export * from './places/area.js';
export * from './places/french-place.js';
export * from './places/address-words.js';
export * from './places/address-query.js';
export * from './commitments/commitment.js';
export * from './commitments/commitment-policy.js';
export * from './calendar/weekday.js';
export { HOLIDAY_ZONES, holidaysOf, type Holiday, type HolidayZone } from './calendar/holidays.js';
export * from './calendar/calendar-definition.js';
export { parseCalendar } from './calendar/parse-calendar.js';
export type { Calendar, DayOff } from './calendar/calendar.js';
export * from './calendar/day-of.js';
export { parseBudget, type CivilBudget, type ParsedBudget, type TimeBudget } from './commitments/budget.js';
export type { Pause } from './commitments/pauses.js';
export * from './commitments/due-at.js';
export * from './commitments/due-bands.js';
export * from './commitments/explain.js';
export type { ExplanationLine, ExplanationReason } from './commitments/explanation.js';
export * from './commitments/ledger.js';
export * from './commitments/commitment-decision.js';
export {
  breakCommitment,
  keepCommitment,
  startCommitment,
  wakeCommitment,
} from './commitments/commitment-lifecycle.js';
export * from './commitments/commitment-pause.js';
export * from './commitments/commitment-revision.js';
export * from './commitments/announced-day.js';
export * from './commitments/read-ledger.js';
