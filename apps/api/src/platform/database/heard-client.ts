import pg from 'pg';

/**
 * A connection cut just as the pool hands it over is heard by nobody: the pool has let go of it, TypeORM has not
 * taken hold yet. Its next query fails and says so; without this the whole process would end.
 */
export class HeardClient extends pg.Client {
  private corked = false;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }

  /** What is sent until the present task is done leaves in one packet. */
  together<Result>(send: () => Result): Result {
    const { stream } = (this as unknown as { connection: { stream: NodeJS.WritableStream & Corkable } })
      .connection;
    if (!this.corked) {
      this.corked = true;
      stream.cork();
      process.nextTick(() => {
        this.corked = false;
        stream.uncork();
      });
    }
    return send();
  }
}

interface Corkable {
  cork(): void;
  uncork(): void;
}
