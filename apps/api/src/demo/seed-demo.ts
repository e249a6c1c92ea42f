import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { FOUNDING_LOCK, type DemoHistory } from '../organisation/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Environment } from '../platform/config/environment.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { FoundDemoTown } from './found-demo-town.js';
import { defaultHistory } from './history-size.js';
import { GivePast, type WantedHistory } from './past/give-past.js';
import { PlayTown } from './play-town.js';
import { HastyCommits } from './stage/hasty-commits.js';
import { WipeUnfinished } from './wipe-unfinished.js';

/** What a database says of its town. */
export interface SeededTown {
  demo: boolean;
  readyAt: Date | null;
  history: DemoHistory | null;
}

/** The demo town, written once into a database that holds no town yet. */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly environment: Environment,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly found: FoundDemoTown,
    private readonly play: PlayTown,
    private readonly wipe: WipeUnfinished,
    private readonly hasty: HastyCommits,
    private readonly past: GivePast,
  ) {}

  /** Processes that start together take turns: the second finds the town finished. */
  async ifWanted(): Promise<void> {
    await this.inTurn(async (town) => {
      const { PARVIS_DEMO, PARVIS_DEMO_SCALE } = this.environment;
      const cutShort = await this.wipedIfUnfinished(town);
      if (cutShort || (town === null && PARVIS_DEMO))
        await this.seed(defaultHistory(PARVIS_DEMO_SCALE), tell);
    });
  }

  /** While nobody else founds a town here. */
  async inTurn<Result>(work: (town: SeededTown | null) => Promise<Result>): Promise<Result> {
    const guard = new pg.Client({
      connectionString: this.environment.DATABASE_URL,
      application_name: 'parvis-founding',
      connectionTimeoutMillis: 5_000,
    });
    await guard.connect();
    try {
      await guard.query('select pg_advisory_lock($1)', [FOUNDING_LOCK]);
      const town = await this.work.row<SeededTown>(`select demo, ready_at, history from installation`);
      return await work(town);
    } finally {
      await guard.end();
    }
  }

  /** @returns whether it was a demo town cut short, of which nothing is left now */
  async wipedIfUnfinished(town: SeededTown | null): Promise<boolean> {
    const cutShort = town !== null && town.demo && town.readyAt === null;
    if (cutShort) await this.wipe.execute();
    return cutShort;
  }

  /** The town and its newest files; its past is planned, so that their numbers follow those it will have. */
  async seed(history: WantedHistory | null, tell: (line: string) => void): Promise<void> {
    tell('Writing the demo town: its services and its people…');
    const now = this.clock.now();
    await this.found.execute({ filesToCome: true });
    if (history) await this.work.run((tx) => this.past.plan(tx, history, now));
    await this.hasty.during(() =>
      this.play.execute(now, (share) =>
        tell(`Writing the demo town: ${Math.round(share * 100)} % of its files…`),
      ),
    );
    await this.finish();
  }

  /** Nothing of the past is left to be done: no job follows from it, no counter remembers it. */
  private async finish(): Promise<void> {
    await this.work.run(async (tx) => {
      await tx.rows(`with told as (update ticket_event set relayed_at = at where relayed_at is null returning id)
        select count(*) from told`);
      await tx.rows(`with told as (update intake set relayed_at = received_at where relayed_at is null returning id)
        select count(*) from told`);
      await tx.rows(`with gone as (delete from rate_limit returning key) select count(*) from gone`);
      await tx.rows(
        `with ready as (update installation set ready_at = $1 returning id) select id from ready`,
        [tx.now],
      );
    });
  }
}

/** The start prints it; a process started otherwise says nothing. */
const tell = (progress: string): void => void process.send?.({ progress });
