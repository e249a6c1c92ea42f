import pg from 'pg';

type Connected = Parameters<pg.Pool['connect']>[0];

/**
 * The sockets' adapter listens on a connection it asks for by promise and never gives back one that was cut: after
 * `max` cuts no connection would be left, neither to listen on nor to tell the others, and `end` would wait for ever.
 * It may also ask twice after one cut, and would then hear everything twice. Here one listens at a time, a cut one is
 * given back, and who asks after the end is never answered: the adapter would ask again every two seconds.
 */
export class ListeningPool extends pg.Pool {
  private listening: pg.PoolClient | null = null;
  private over = false;

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: NonNullable<Connected>): void;
  override connect(callback?: NonNullable<Connected>): Promise<pg.PoolClient> | void {
    if (callback) return super.connect(callback);
    return this.over ? new Promise(() => undefined) : this.listen();
  }

  override end(): Promise<void> {
    this.over = true;
    this.hangUp();
    return super.end();
  }

  private async listen(): Promise<pg.PoolClient> {
    const client = await super.connect();
    this.hangUp();
    if (this.over) {
      client.release(true);
      return new Promise(() => undefined);
    }
    this.listening = client;
    const released = client.release.bind(client);
    client.release = (destroy) => {
      if (this.listening === client) this.listening = null;
      released(destroy);
    };
    client.once('end', () => this.listening === client && client.release(true));
    return client;
  }

  /** Without a word: the adapter would take the end of a connection it no longer listens on for a cut. */
  private hangUp(): void {
    this.listening?.removeAllListeners('end');
    this.listening?.release(true);
  }
}
