import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Invariant, Offender } from './invariant.js';

/** What is just being done looks wrong for a moment: only what is still so after this is found. */
const SECOND_LOOK_MS = 3_000;
/** Of one slice; more are found by the next one, once these are mended. */
const FOUND_MAX = 1_000;

const FIRST = { uuid: '00000000-0000-0000-0000-000000000000', bigint: '0' };

export interface Verdict {
  /** what was wrong twice */
  found: Offender[];
  repaired: number;
  /** what still is, after the repair */
  left: Offender[];
}

export interface Look {
  looked: number;
  /** the key it ended at; null when nothing comes after it */
  last: string | null;
  found: Offender[];
}

/** What must be so, told by the rooms, and the asking of it. Writes nothing by itself. */
@Injectable()
export class Doctor {
  readonly invariants: Invariant[] = [];

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Called by rooms as they are made, so that the command line, which starts nothing, knows them too. */
  holds(...invariants: Invariant[]): void {
    this.invariants.push(...invariants);
  }

  /** Looks at the rows after a key. */
  after(invariant: Invariant, key: string | null, limit: number): Promise<Look> {
    return this.look(invariant, key, limit);
  }

  /** To be waited for once, before what looks wrong is looked at again. */
  static async moment(signal?: AbortSignal): Promise<void> {
    await pause(SECOND_LOOK_MS, undefined, { signal });
  }

  /** Looks a second time, and mends what is wrong if asked to. */
  async judge(invariant: Invariant, suspects: Offender[], repair: boolean): Promise<Verdict> {
    const found = await this.again(invariant, suspects);
    if (!repair || !invariant.repair || found.length === 0) return { found, repaired: 0, left: found };
    const repaired = await invariant.repair(found.map(({ id }) => id));
    return { found, repaired, left: await this.again(invariant, found) };
  }

  private async again(invariant: Invariant, suspects: Offender[]): Promise<Offender[]> {
    if (suspects.length === 0) return [];
    const ids = suspects.map(({ id }) => id);
    return (await this.look(invariant, ids, ids.length)).found;
  }

  private async look(
    { rows, probe }: Invariant,
    where: string | null | string[],
    limit: number,
  ): Promise<Look> {
    const { from, key, type, label, wrong } = rows;
    const which = Array.isArray(where) ? `= any($2::${type}[])` : `> $2::${type}`;
    // two columns of one name can't be told apart: the slice has names of its own
    const row = await this.work.row<Look>(
      `with instant as not materialized (select $1::timestamptz as now),
       slice as materialized (
         select ${key} as key, ${label} as label, ${wrong ?? `''`} as because from ${from} cross join instant
         where ${key} ${which} and (${rows.where ?? 'true'}) order by ${key} limit $3),
       suspect as (select * from slice where because is not null order by key limit ${probe ? 'all' : FOUND_MAX})
       select (select count(*) from slice) as looked, (select key::text from slice order by key desc limit 1) as last,
         (select coalesce(jsonb_agg(jsonb_build_object('id', key::text, 'label', label, 'because', because)), '[]')
          from suspect) as found`,
      [this.clock.now(), where ?? FIRST[type], limit],
    );
    const { looked, last, found } = row!;
    return { looked, last: looked < limit ? null : last, found: probe ? await probed(found, probe) : found };
  }
}

async function probed(
  rows: Offender[],
  probe: (label: string) => Promise<string | null>,
): Promise<Offender[]> {
  const found: Offender[] = [];
  for (const row of rows) {
    const because = await probe(row.label);
    if (because !== null) found.push({ ...row, because });
  }
  return found;
}
