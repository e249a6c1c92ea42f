import { RuleViolation } from './rule-violation.js';

/** The answer of every `can…`: the same value refuses on the server and greys the button on the screen. */
export type Verdict = { ok: true } | { ok: false; because: string };

export const allowed: Verdict = { ok: true };
export const refused = (because: string): Verdict => ({ ok: false, because });

/** @throws RuleViolation with the verdict's code when it is a refusal */
export function ensure(verdict: Verdict, details: Record<string, unknown> = {}): void {
  if (!verdict.ok) throw new RuleViolation(verdict.because, details);
}
