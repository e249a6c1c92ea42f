import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { PROBLEM_CODES, type Problem, type ProblemCode } from '@parvis/contract';
import { RuleViolation } from '@parvis/domain';
import type { Response } from 'express';
import { Log } from '../log/log.js';
import { ProblemError } from './problem.js';
import { statusOf } from './statuses.js';

const BY_STATUS: Record<number, ProblemCode> = {
  400: 'request/invalid',
  401: 'session/required',
  403: 'access/forbidden',
  404: 'request/not-found',
  405: 'request/method-not-allowed',
  413: 'request/too-large',
  415: 'request/unsupported-media-type',
};

/** Everything thrown leaves here as application/problem+json; what nobody foresaw is logged and says nothing more. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    this.answer(error, response);
  }

  answer(error: unknown, response: Response): void {
    const known = recognise(error);
    const problem = known ?? new ProblemError('server/unexpected');
    if (!known) this.log.error('unexpected error', error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendProblem(response, problem);
  }
}

export function sendProblem(response: Response, { code, details, headers }: ProblemError): void {
  const status = statusOf(code);
  const body: Problem = { type: `urn:parvis:problem:${code}`, title: code, status, code, details };
  response.status(status).set({ 'cache-control': 'no-store', ...headers });
  response.type('application/problem+json').send(JSON.stringify(body));
}

/** The refusal an error amounts to; null for what nobody foresaw. */
export function recognise(error: unknown): ProblemError | null {
  if (error instanceof ProblemError) return error;
  if (error instanceof RuleViolation) {
    const code = PROBLEM_CODES.find((known) => known === error.code);
    return code ? new ProblemError(code, error.details) : null;
  }
  if (isDatabaseAway(error)) return new ProblemError('server/unavailable', {}, { 'retry-after': '5' });
  if (isNoRoom(error)) return new ProblemError('server/no-room', {}, { 'retry-after': '60' });
  if (isUnstorable(error)) return new ProblemError('request/invalid');
  const status = error instanceof HttpException ? error.getStatus() : bodyParserStatus(error);
  const code = status === null ? undefined : BY_STATUS[status];
  if (!code) return null;
  return new ProblemError(isJsonSyntax(error) ? 'request/malformed-json' : code);
}

const bodyParserStatus = (error: unknown): number | null => {
  const { status, expose } = error as { status?: unknown; expose?: unknown };
  return typeof status === 'number' && expose === true ? status : null;
};

const isJsonSyntax = (error: unknown): boolean =>
  (error as { type?: string }).type === 'entity.parse.failed' ||
  (error instanceof HttpException && error.getStatus() === 400 && /JSON/.test(error.message));

/** A NUL in a text that was compared, not stored: no column holds one, so no row can match. */
const isUnstorable = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '22021';

/** A disk full, of files or of the database: what was not written is written again when there is room. */
export function isNoRoom(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return code === 'ENOSPC' || code === 'EDQUOT' || code === '53100';
}

/** Connection lost or refused, server shutting down or full: the request may be sent again as it is. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  if (
    code &&
    /^(57P0[123]|08\w{3}|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|CONNECTION_CLOSED)$/.test(code)
  )
    return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|not currently accepting connections|already released/i.test(
    message ?? '',
  );
}
