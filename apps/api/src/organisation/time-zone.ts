import { ProblemError } from '../platform/problems/problem.js';

/** @throws ProblemError `settings/unknown-time-zone` for what is no zone of the IANA base */
export function expectTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('fr', { timeZone });
  } catch {
    throw new ProblemError('settings/unknown-time-zone', { timeZone });
  }
}
