import pg from 'pg';

export interface Question {
  readonly text: string;
  readonly values?: unknown[];
  /** of the prepared statement it is kept as */
  readonly name?: string;
}

export interface Answer {
  readonly rows: Record<string, unknown>[];
  /** how PostgreSQL calls what it did: SELECT, COMMIT, ROLLBACK… */
  readonly command: string;
}

/** What pg's own queries do, as its client calls them (pg/lib/query.js): its types name a quarter of it. */
interface Asked {
  readonly name: string | undefined;
  readonly text: string | undefined;
  callback: (error: Error | null, answer?: Answer) => void;
  submit: (connection: Connection) => Error | null;
  prepare(connection: Connection): void;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleError(error: Error, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
}

interface Connection {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  sync(): void;
}

const AskedQuery = pg.Query as unknown as new (question: Question & { queryMode: 'extended' }) => Asked;

/**
 * Questions that leave in one packet and end with one Sync (PostgreSQL 18, §54.2.4 « Pipelining »). With a Sync after
 * each, PostgreSQL wrote, and this process woke up and read, once for each answer.
 * Of questions in one breath, those after the one that failed are not done: they fail for its reason.
 * (A query of pg's, because its client lets no other kind into a pipeline.)
 */
export class Breath extends AskedQuery {
  private readonly questions: Asked[] = [];
  /** how many have been answered */
  private answered = 0;
  /** of a question, before anything was sent: a value had no form PostgreSQL can read, and nothing is asked from there on */
  private failure: Error | null = null;

  constructor() {
    super({ text: '', queryMode: 'extended' });
    this.callback = () => undefined;
    // by these the client remembers which statement has been parsed
    Object.defineProperties(this, {
      name: { get: () => this.current?.name },
      text: { get: () => this.current?.text },
    });
  }

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = new AskedQuery({ ...question, queryMode: 'extended' });
      asked.callback = (error, answer) => {
        if (!error) return resolve(answer!);
        this.failure = error;
        reject(error);
      };
      this.questions.push(asked);
    });
  }

  override submit = (connection: Connection): null => {
    const endless: Connection = Object.create(connection, { sync: { value: () => undefined } });
    connection.stream.cork();
    try {
      for (const question of this.questions) {
        question.prepare(endless);
        if (this.failure) break;
      }
    } finally {
      connection.sync();
      connection.stream.uncork();
    }
    return null;
  };

  override handleRowDescription(message: unknown): void {
    this.current?.handleRowDescription(message);
  }

  override handleDataRow(message: unknown): void {
    this.current?.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    const question = this.current;
    this.answered += 1;
    question?.handleCommandComplete(message, connection);
    question?.handleReadyForQuery(connection);
  }

  override handleError(error: Error, connection: Connection): void {
    const undone = this.questions.slice(this.answered);
    this.answered = this.questions.length;
    for (const question of undone) {
      // it was skipped with the rest: it is not known there
      if (question.name) delete connection.submittedNamedStatements[question.name];
      question.handleError(error, connection);
    }
  }

  /** Each was told as it was answered; those that were not sent are told now. */
  override handleReadyForQuery(connection: Connection): void {
    const { current } = this;
    if (!current) return;
    // pg has it forgotten over there when its values can't be sent, and goes on believing it known
    if (current.name) delete connection.parsedStatements[current.name];
    this.handleError(this.failure ?? new Error('PostgreSQL gave no answer.'), connection);
  }

  private get current(): Asked | undefined {
    return this.questions[this.answered];
  }
}
