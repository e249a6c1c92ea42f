import { parseCalendar, RuleViolation, type CalendarDefinition } from '@parvis/domain';

/**
 * As the domain normalises it.
 * @throws RuleViolation `calendar/invalid`, or `calendar/never-opens` for one on which no delay would ever end
 */
export function checkedCalendar(input: CalendarDefinition): CalendarDefinition {
  const calendar = parseCalendar(input);
  const { definition } = calendar;
  const opens = Object.values(definition.opening).some((windows) => windows.length > 0);
  if (!opens || !calendar.everWorks()) throw new RuleViolation('calendar/never-opens');
  return definition;
}
