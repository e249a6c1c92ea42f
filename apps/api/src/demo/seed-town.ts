import { Injectable } from '@nestjs/common';
import { OTHERS_AT_WORK } from '../platform/backup/schema.queries.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { historyOf, type HistorySize } from './history-size.js';
import { GivePast, type WantedHistory } from './past/give-past.js';
import { SeedDemo, type SeededTown } from './seed-demo.js';
import { SeedingRefusal } from './seeding-refusal.js';

/** connections of the command itself */
const OWN = ['parvis', 'parvis-founding', 'parvis-history', 'parvis-migrations'];

export interface SeedWish extends HistorySize {
  tell(line: string): void;
  progress(files: number, of: number): void;
}

/** `npm run seed`: a demo town with a past of a given size, where no server is at work. */
@Injectable()
export class SeedTown {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly demo: SeedDemo,
    private readonly past: GivePast,
  ) {}

  /** @returns how many files the past has @throws SeedingRefusal */
  async execute({ tell, progress, ...size }: SeedWish): Promise<number> {
    const wanted = historyOf(size);
    await this.refuseCompany();
    await this.demo.inTurn(async (town) => {
      refuseOthers(town);
      const isNew = town === null || (await this.demo.wipedIfUnfinished(town));
      if (isNew) await this.demo.seed(wanted, tell);
      else await this.planAgain(wanted);
    });
    tell(`Writing its past: ${wanted.tickets} files over ${wanted.years} years…`);
    const files = await this.past.execute(true, (written) => progress(written, wanted.tickets));
    return files ?? 0;
  }

  stop(): void {
    this.past.stop();
  }

  /** Its files have numbers already: those of the past come after them. */
  private async planAgain(wanted: WantedHistory): Promise<void> {
    await this.work.run((tx) => this.past.plan(tx, wanted, this.clock.now()));
  }

  private async refuseCompany(): Promise<void> {
    const row = await this.work.row<{ names: string }>(OTHERS_AT_WORK);
    const others = row!.names.split(', ').filter((name) => name !== '' && !OWN.includes(name));
    if (others.length > 0)
      throw new SeedingRefusal(
        `A Parvis is at work on this database (${others.join(', ')}): stop it, then seed again.`,
      );
  }
}

function refuseOthers(town: SeededTown | null): void {
  if (town === null) return;
  if (!town.demo)
    throw new SeedingRefusal(
      'This database holds a real town: nothing invented is written into it. Name another one in DATABASE_URL.',
    );
  if (town.history?.written)
    throw new SeedingRefusal(
      `This demo town has its past already (${town.history.tickets} files). Seed an empty database, or delete the data folder of this one first.`,
    );
}
