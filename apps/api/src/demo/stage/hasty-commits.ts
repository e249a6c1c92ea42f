import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';

/** As many connections as one command at a time ever holds; the pool gives the last returned first. */
const CONNECTIONS = 4;

/**
 * While the past is written, a commit doesn't wait for the disk: two thousand of them in a row would, on some disks,
 * take longer than everything else. A machine that dies meanwhile leaves an unfinished town, which is begun again.
 */
@Injectable()
export class HastyCommits {
  constructor(private readonly dataSource: DataSource) {}

  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.everywhere('set synchronous_commit to off');
    try {
      return await work();
    } finally {
      await this.everywhere('reset synchronous_commit');
    }
  }

  private async everywhere(sql: string): Promise<void> {
    const pool = (this.dataSource.driver as unknown as { master: pg.Pool }).master;
    const count = Math.min(CONNECTIONS, pool.options.max);
    const clients = await Promise.all(Array.from({ length: count }, () => pool.connect()));
    await Promise.all(clients.map((client) => client.query(sql).finally(() => client.release())));
  }
}
