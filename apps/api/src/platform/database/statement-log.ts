import type { Logger } from 'typeorm';
import { type Log, requestScope } from '../log/log.js';

/**
 * Counts the statements each request costs, and at the level `trace` tells them: their text, never their values, which
 * are people's words. A screen whose count grows with its rows is found here before it is slow.
 */
export class StatementLog implements Logger {
  constructor(private readonly house: Log) {}

  logQuery(sql: string): void {
    const scope = requestScope.getStore();
    if (scope) scope.statements += 1;
    this.house.verbose('statement', { sql });
  }
  /** the caller has the error, and says what became of it */
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
