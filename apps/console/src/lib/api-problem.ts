import { PROBLEM_CODES, type Problem, type ProblemCode } from '@parvis/contract';

const KNOWN = new Set<string>(PROBLEM_CODES);

export type ShownCode = ProblemCode | 'unknown' | 'network';

/** What the server refused, or why it could not be asked (`network`). */
export class ApiProblem extends Error {
  readonly code: ShownCode;

  constructor(
    readonly status: number,
    code: string,
    readonly details: Record<string, unknown> = {},
    /** seconds the server asks to wait */
    readonly retryAfter: number | null = null,
  ) {
    super(code);
    this.name = 'ApiProblem';
    this.code = shownCode(code);
  }

  static async from(response: Response): Promise<ApiProblem> {
    const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
    const wait = Number(response.headers.get('retry-after') ?? body.details?.['retryAfter']);
    const code = body.code ?? (response.status >= 500 ? 'server/unavailable' : 'unknown');
    return new ApiProblem(
      response.status,
      code,
      body.details ?? {},
      Number.isFinite(wait) && wait > 0 ? wait : null,
    );
  }
}

export function shownCode(code: string): ShownCode {
  return code === 'network' || KNOWN.has(code) ? (code as ShownCode) : 'unknown';
}

export const codeOf = (error: unknown): ShownCode => (error instanceof ApiProblem ? error.code : 'unknown');
