import { Readable, Writable } from 'node:stream';
import type pg from 'pg';

/** What pg calls a connection, as far as COPY needs it. */
interface Wire {
  stream: NodeJS.ReadWriteStream & { writableNeedDrain: boolean };
  query(text: string): void;
  sendCopyFromChunk(bytes: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

const BUFFERED = 1 << 20;

/** The rows of a `COPY … TO STDOUT`; the server waits while they are not read. */
class CopyOut extends Readable {
  /** so far: PostgreSQL sends each in a message of its own */
  rows = 0;
  private wire: Wire | null = null;

  constructor(private readonly text: string) {
    super({ highWaterMark: BUFFERED });
  }

  submit(wire: Wire): void {
    this.wire = wire;
    wire.query(this.text);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.rows++;
    // pg writes what it receives next over these very bytes
    if (!this.push(Buffer.from(chunk))) this.wire?.stream.pause();
  }

  handleError(error: Error): void {
    this.destroy(error);
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.push(null);
  }

  override _read(): void {
    this.wire?.stream.resume();
  }
}

/** Takes the rows of a `COPY … FROM STDIN`; ends once the server has them all. */
class CopyIn extends Writable {
  /** once it has ended */
  rows = 0;
  private wire: Wire | null = null;
  private goOn: ((error?: Error) => void) | null = null;
  private ended: ((error?: Error) => void) | null = null;
  private failure: Error | null = null;

  constructor(private readonly text: string) {
    super({ highWaterMark: BUFFERED });
  }

  submit(wire: Wire): void {
    wire.query(this.text);
  }

  handleCopyInResponse(wire: Wire): void {
    this.wire = wire;
    this.goOn?.();
  }

  handleError(error: Error): void {
    this.failure = error;
    if (this.wire) this.destroy(error);
    else this.goOn?.(error);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = Number(text.split(' ')[1]); // COPY 42
  }

  handleReadyForQuery(): void {
    this.ended?.(this.failure ?? undefined);
  }

  override _construct(ready: (error?: Error) => void): void {
    this.goOn = ready;
    if (this.failure) ready(this.failure);
    else if (this.wire) ready();
  }

  override _write(bytes: Buffer, _encoding: string, done: () => void): void {
    const { stream } = this.wire!;
    this.wire!.sendCopyFromChunk(bytes);
    if (stream.writableNeedDrain) stream.once('drain', done);
    else done();
  }

  override _final(done: (error?: Error) => void): void {
    this.ended = done;
    this.wire!.endCopyFrom();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (!this.failure && !this.writableFinished) this.wire?.sendCopyFail(error?.message ?? 'given up');
    done(error);
  }
}

// the types of pg know Submittable as `submit` alone
type Submits = { query<Stream>(stream: Stream): Stream };

export const copyOut = (client: pg.ClientBase, query: string): CopyOut =>
  (client as unknown as Submits).query(new CopyOut(`copy ${query} to stdout`));

export const copyIn = (client: pg.ClientBase, table: string): CopyIn =>
  (client as unknown as Submits).query(new CopyIn(`copy ${table} from stdin`));
