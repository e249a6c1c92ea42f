import { Injectable } from '@nestjs/common';
import type { TownLegal } from '@parvis/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export interface TownDescription extends Partial<TownLegal> {
  name?: string | undefined;
}

/** Says who the town is, on its pages and in its mails. What is not given stays as it was. */
@Injectable()
export class DescribeTown {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns what is printed now */
  async execute({ name, ...legal }: TownDescription): Promise<{ name: string; legal: Partial<TownLegal> }> {
    const given = Object.fromEntries(Object.entries(legal).filter(([, value]) => value !== undefined));
    return this.work.run(async (tx) => {
      const row = await tx.row<{ name: string; legal: Partial<TownLegal> }>(
        `select town_name as name, legal from installation for update`,
      );
      if (!row) throw new Error('No town is founded yet: start Parvis once.');
      const now = { name: name ?? row.name, legal: { ...row.legal, ...given } };
      await tx.rows(`update installation set town_name = $1, legal = $2::jsonb, version = version + 1`, [
        now.name,
        JSON.stringify(now.legal),
      ]);
      return now;
    });
  }
}
