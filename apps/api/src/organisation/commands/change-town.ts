import { Injectable } from '@nestjs/common';
import type { TownBody, TownSettings } from '@parvis/contract';
import type { SignedIn } from '../../agents/index.js';
import { expectSeen } from '../expect-seen.js';
import { lockTown } from '../settings.rows.js';
import { Settle } from '../settle.js';

/** Says who the town is, on its pages and in its mails, from the console; `DescribeTown` does from a terminal. */
@Injectable()
export class ChangeTown {
  constructor(private readonly settle: Settle) {}

  execute(body: TownBody, actor: SignedIn, seen: number): Promise<TownSettings> {
    return this.settle.run(actor, async (tx, record) => {
      const before = await lockTown(tx);
      await expectSeen(tx, before, seen);
      const legal = Object.fromEntries(
        Object.entries(body.legal).flatMap(([field, words]) =>
          words?.trim() ? [[field, words.trim()]] : [],
        ),
      );
      const after = { ...before, name: body.name.trim(), legal, version: before.version + 1 };
      await tx.rows(`update installation set town_name = $1, legal = $2::jsonb, version = $3`, [
        after.name,
        JSON.stringify(legal),
        after.version,
      ]);
      record({
        object: 'town',
        act: 'changed',
        before: { ...before, ...before.legal },
        after: { ...after, ...legal },
      });
      const { id: _, ...town } = after;
      return town;
    });
  }
}
