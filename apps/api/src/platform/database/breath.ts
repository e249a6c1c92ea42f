import pg from 'pg';
import { Asked, type Answer, type Question } from './asked.js';
import type { Connection } from './pg-connection.js';

/** What pg's client calls of its queries (pg/lib/client.js). */
interface Submitted {
  submit: (connection: Connection) => Error | null;
  callback: () => void;
  handleRowDescription(message: { fields: { name: string; dataTypeID: number }[] }): void;
  handleDataRow(message: { fields: (string | null)[] }): void;
  handleCommandComplete(message: { text: string }, connection: Connection): void;
  handleError(error: Error, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
}

const PgQuery = pg.Query as unknown as new (config: { text: string }) => Submitted;

/**
 * Questions that leave in one packet and end with one Sync (PostgreSQL 18, §54.2.4 « Pipelining »). With a Sync after
 * each, PostgreSQL wrote, and this process woke up and read, once for each answer.
 * Of questions in one breath, those after the one that failed are not done: they fail for its reason.
 * (A query of pg's, because its client lets no other kind into a pipeline.)
 */
export class Breath extends PgQuery {
  private readonly questions: Asked[] = [];
  /** how many have been answered */
  private answered = 0;
  /** a value of the next one has no form PostgreSQL can read: nothing was asked from there on */
  private unsendable: Error | null = null;

  constructor() {
    super({ text: '' });
    this.callback = () => undefined;
  }

  ask(question: Question): Promise<Answer> {
    const asked = new Asked(question);
    this.questions.push(asked);
    return asked.answer;
  }

  override submit = (connection: Connection): null => {
    const packet: Buffer[] = [];
    const stream = { writable: true, write: (part: Buffer) => packet.push(part) };
    const onto = Object.create(connection, { stream: { value: stream } }) as Connection;
    try {
      for (const question of this.questions) question.send(onto, connection);
    } catch (error) {
      this.unsendable = error as Error;
    }
    onto.sync();
    connection.stream.write(Buffer.concat(packet));
    return null;
  };

  override handleRowDescription({ fields }: Parameters<Submitted['handleRowDescription']>[0]): void {
    this.current?.described(fields);
  }

  override handleDataRow({ fields }: Parameters<Submitted['handleDataRow']>[0]): void {
    this.current?.row(fields);
  }

  override handleCommandComplete({ text }: { text: string }, connection: Connection): void {
    const question = this.current;
    this.answered += 1;
    question?.done(text, connection);
  }

  override handleError(error: Error, connection: Connection): void {
    const undone = this.questions.slice(this.answered);
    this.answered = this.questions.length;
    for (const question of undone) question.failed(error, connection);
  }

  /** Each was told as it was answered; those that were not sent are told now. */
  override handleReadyForQuery(connection: Connection): void {
    if (this.current)
      this.handleError(this.unsendable ?? new Error('PostgreSQL gave no answer.'), connection);
  }

  // By name and text the client remembers which statement has been parsed. They belong to all breaths: an accessor of one
  // object is kept with its hidden class, among what is old, and all that the breath had read with it (ADR 36).
  get name(): string | undefined {
    return this.current?.name;
  }

  get text(): string | undefined {
    return this.current?.text;
  }

  set name(_given: unknown) {
    // what pg's constructor calls its queries by; a breath is called by its questions
  }

  set text(_given: unknown) {
    // as above
  }

  private get current(): Asked | undefined {
    return this.questions[this.answered];
  }
}
