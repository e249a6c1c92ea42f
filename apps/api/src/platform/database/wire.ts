import type { DataSource, Logger } from 'typeorm';
import type { Answer } from './asked.js';
import type { HeardClient } from './heard-client.js';
import type { PreparedStatements } from './prepared-statements.js';

/** How a transaction begins: as PostgreSQL does by default, or to see one instant in all it reads and to write nothing. */
type Beginning = 'begin' | 'begin isolation level repeatable read, read only';

/** in_failed_sql_transaction */
const ABORTED = '25P02';

/**
 * One connection for the length of a transaction. What is asked in one breath leaves in one packet and is answered in
 * order: the beginning goes with the first question, the commit with the last writes. A round trip costs more than
 * most statements.
 */
export class Wire {
  private begun: Promise<unknown> | null = null;
  private over = false;
  private failure: unknown = null;

  private constructor(
    private readonly client: HeardClient,
    private readonly logger: Logger,
    private readonly prepared: PreparedStatements,
    private readonly beginning: Beginning,
    readonly release: () => Promise<void>,
  ) {}

  static async open(
    dataSource: DataSource,
    prepared: PreparedStatements,
    beginning: Beginning = 'begin',
  ): Promise<Wire> {
    const runner = dataSource.createQueryRunner();
    const client = (await runner.connect()) as HeardClient;
    const release = () => runner.release().catch(() => undefined);
    return new Wire(client, dataSource.logger, prepared, beginning, release);
  }

  async ask(sql: string, parameters: unknown[]): Promise<Answer['rows']> {
    this.begin();
    try {
      return (await this.send(sql, parameters)).rows;
    } catch (error) {
      throw this.reasonOf(error);
    }
  }

  /**
   * The last writes and the commit, in one breath: after a failed write there is no commit, and all is to be taken back.
   * @returns what the write answers
   * @throws Error of the write, else of the commit; also when an earlier failure was swallowed and nothing was kept
   */
  async end(write: { sql: string; parameters: string[] } | null): Promise<Answer['rows']> {
    if (write) this.begin();
    this.over = true;
    if (!this.begun) return [];
    const written = write && this.send(write.sql, write.parameters);
    const committed = this.send('commit');
    // it fails with the write, of which is told first
    committed.catch(() => undefined);
    let answers: [Answer | null, Answer];
    try {
      answers = [await written, await committed];
    } catch (error) {
      throw this.reasonOf(error);
    }
    this.begun = null;
    const [answer, { command }] = answers;
    if (command !== 'COMMIT') throw new Error('The transaction had failed and was taken back.');
    return answer?.rows ?? [];
  }

  async takeBack(): Promise<void> {
    this.over = true;
    if (this.begun) await this.send('rollback');
    this.begun = null;
  }

  /** @throws Error when the transaction is over: a question that comes late must not begin another one */
  private begin(): void {
    if (this.over) throw new Error('This transaction is over.');
    if (this.begun) return;
    this.begun = this.send(this.beginning);
    // a connection that is gone fails what is asked next too, where somebody waits for it
    this.begun.catch(() => undefined);
  }

  private send(text: string, values?: unknown[]): Promise<Answer> {
    this.logger.logQuery(text);
    return this.client.ask({ text, values, name: this.prepared.nameOf(text) });
  }

  /**
   * Of a transaction that failed, what is asked later is refused for it: the first error is what counts. It was made
   * where answers are read from the socket; its trace becomes that of the command that asked.
   */
  private reasonOf(error: unknown): unknown {
    this.failure ??= error;
    const reason = (error as { code?: string }).code === ABORTED ? this.failure : error;
    if (reason === error && reason instanceof Error) Error.captureStackTrace(reason);
    return reason;
  }
}
