import { parseCalendar, RuleViolation, type Calendar, type CalendarDefinition } from '@parvis/domain';
import { i18n } from '../../../i18n/index.js';
import { fr } from '../../../i18n/fr/index.js';

export interface Fault {
  /** where in the definition */
  path: string;
  /** in French */
  sentence: string;
}

type Reason = keyof typeof fr.settings.calendar.faults;

/** The same check as the server's, at each key; what is wrong is said beside its field. */
export function checkCalendar(definition: CalendarDefinition): {
  parsed: Calendar | null;
  fault: Fault | null;
} {
  try {
    const parsed = parseCalendar(definition);
    const opens = Object.values(definition.opening).some((windows) => windows.length > 0);
    if (opens && parsed.everWorks()) return { parsed, fault: null };
    return { parsed: null, fault: { path: '', sentence: i18n.t('settings.calendar.faults.never-opens') } };
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    const { path, reason } = error.details as { path: string; reason: string };
    const known = reason in fr.settings.calendar.faults ? (reason as Reason) : 'other';
    return { parsed: null, fault: { path, sentence: i18n.t(`settings.calendar.faults.${known}`) } };
  }
}

/** The fault when it lies under this part of the definition. */
export const faultAt = (fault: Fault | null, path: string): string | null =>
  fault && (fault.path === path || fault.path.startsWith(`${path}[`) || fault.path.startsWith(`${path}.`))
    ? fault.sentence
    : null;
