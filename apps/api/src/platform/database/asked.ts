import pg from 'pg';
import { camelCase } from './casing.js';
import type { Connection } from './pg-connection.js';

export interface Question {
  readonly text: string;
  readonly values?: unknown[] | undefined;
  /** of the prepared statement it is kept as */
  readonly name?: string | undefined;
}

export interface Answer {
  /** by the house's names: `dueAt` of the column `due_at` */
  readonly rows: Record<string, unknown>[];
  /** how PostgreSQL calls what it did: SELECT, COMMIT, ROLLBACK… */
  readonly command: string;
}

/** Of the rows of a statement: how each column is called and read. */
type Shape = readonly { name: string; read: (text: string) => unknown }[];

/**
 * Of the statements each connection keeps, none for those without rows. PostgreSQL refuses to run one whose columns have
 * changed since (« cached plan must not change result type »).
 */
const SHAPES = new WeakMap<Connection, Map<string, Shape | null>>();

const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;

/** One question of a breath: what is sent of it, and what comes back. */
export class Asked {
  readonly answer: Promise<Answer>;
  readonly text: string;
  readonly name: string | undefined;
  private readonly values: unknown[];
  private readonly rows: Record<string, unknown>[] = [];
  private shape: Shape | null = null;
  private unreadable: Error | null = null;
  private resolve!: (answer: Answer) => void;
  private reject!: (error: Error) => void;

  constructor({ text, values = [], name }: Question) {
    this.text = text;
    this.values = values;
    this.name = name;
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  /**
   * @param onto takes the messages of the packet
   * @throws Error for a value that has no form PostgreSQL can read; nothing of the question was written then
   */
  send(onto: Connection, connection: Connection): void {
    const { text, name, values } = this;
    const ready = values.map(prepareValue);
    const { parsedStatements, submittedNamedStatements } = connection;
    const known =
      name !== undefined &&
      (parsedStatements[name] !== undefined || submittedNamedStatements[name] !== undefined);
    if (!known) onto.parse({ text, name });
    if (name !== undefined && !known) submittedNamedStatements[name] = text;
    onto.bind({ statement: name, values: ready, valueMapper: (value) => value });
    const shape = name === undefined ? undefined : shapesOf(connection).get(name);
    if (shape === undefined) onto.describe({ type: 'P', name: '' });
    else this.shape = shape;
    onto.execute({});
  }

  described(fields: readonly { name: string; dataTypeID: number }[]): void {
    this.shape = fields.map(({ name, dataTypeID }) => ({
      name: camelCase(name),
      read: pg.types.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
    }));
  }

  row(fields: readonly (string | null)[]): void {
    if (this.unreadable) return;
    const row: Record<string, unknown> = {};
    try {
      this.shape!.forEach(({ name, read }, at) => {
        const text = fields[at] ?? null;
        row[name] = text === null ? null : read(text);
      });
    } catch (error) {
      this.unreadable = error as Error;
    }
    this.rows.push(row);
  }

  /** @param tag as PostgreSQL gives it: « SELECT 3 », « COMMIT » */
  done(tag: string, connection: Connection): void {
    if (this.name !== undefined) shapesOf(connection).set(this.name, this.shape);
    if (this.unreadable) this.reject(this.unreadable);
    else this.resolve({ rows: this.rows, command: tag.split(' ', 1)[0]! });
  }

  failed(error: Error, connection: Connection): void {
    // skipped, it has not been parsed: it is not known over there
    if (this.name !== undefined) delete connection.submittedNamedStatements[this.name];
    this.reject(error);
  }
}

function shapesOf(connection: Connection): Map<string, Shape | null> {
  const known = SHAPES.get(connection) ?? new Map<string, Shape | null>();
  SHAPES.set(connection, known);
  return known;
}
