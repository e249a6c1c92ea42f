import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { Environment } from '../config/environment.js';

interface RequestScope {
  requestId: string;
  /** SQL statements sent so far on its behalf */
  statements: number;
}

/** What belongs to the request being served; every line logged meanwhile carries it. */
export const requestScope = new AsyncLocalStorage<RequestScope>();

/** One JSON line per fact, on standard output. No personal data: ids, codes and sizes only. */
@Injectable()
export class Log implements LoggerService {
  private readonly pino: Logger;

  constructor(environment: Environment) {
    this.pino = pino({
      level: environment.PARVIS_LOG_LEVEL,
      base: { pid: process.pid },
      mixin: () => {
        const scope = requestScope.getStore();
        return scope ? { requestId: scope.requestId } : {};
      },
      serializers: { err: factsOf },
    });
  }

  /** Nest telling of its routes and modules: who starts the product wants to know whether it runs, not this */
  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  info(message: string, fields: object = {}): void {
    this.pino.info(fields, message);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(
    level: 'info' | 'error' | 'warn' | 'debug' | 'trace',
    message: unknown,
    rest: unknown[],
  ): void {
    const [first] = rest;
    const fields =
      first instanceof Error
        ? { err: first }
        : typeof first === 'object' && first
          ? first
          : { context: first };
    this.pino[level](fields, String(message));
  }
}

/** A database error carries the statement's values, which are people's words: only what names the fault is kept. */
function factsOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, column } = error as Error &
    Record<'code' | 'constraint' | 'table' | 'column', unknown>;
  return { type: error.name, message: error.message, code, constraint, table, column, stack: error.stack };
}
