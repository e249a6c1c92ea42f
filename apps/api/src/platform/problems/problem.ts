import type { ProblemCode } from '@parvis/contract';

/** A refusal on its way out: its code is the contract, its status follows from `STATUS_OF`. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
  }
}
