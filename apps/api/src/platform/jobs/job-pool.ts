import pg from 'pg';

type Connected = Parameters<pg.Pool['connect']>[0];

/**
 * graphile-worker lets go of its listening connection twice when it ends just as that connection is cut. pg throws
 * at the second time, in a promise nobody waits for, which ends the process: here the second time says nothing.
 */
export class JobPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: NonNullable<Connected>): void;
  override connect(callback?: NonNullable<Connected>): Promise<pg.PoolClient> | void {
    if (!callback) return super.connect();
    super.connect((error, client, release) => {
      let held = true;
      callback(error, client, (destroy) => {
        if (held) release(destroy);
        held = false;
      });
    });
  }
}
