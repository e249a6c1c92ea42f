/**
 * A rule said no. `code` is stable and travels to the wire as the problem's code; the words a person reads
 * are chosen by the front, never here.
 */
export class RuleViolation extends Error {
  constructor(
    readonly code: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = 'RuleViolation';
  }
}
