import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { WatchLoop } from '../events/watch-loop.js';
import { Log } from '../log/log.js';
import { Doctor, type Look, type Verdict } from './doctor.js';
import type { InvariantCheckEntity } from './invariant-check.entity.js';
import type { Invariant } from './invariant.js';

/** Small enough to be nobody's delay: some tens of milliseconds each, a million rows in half an hour. */
const SLICE = 2_000;
const BETWEEN_SLICES_MS = 2_000;
/** of the time: where people work the same slice takes longer, and the next one waits longer */
const SHARE = 0.02;
const REST_MS = 60_000;
const IDLE_MS = 5_000;
/** longer than any slice takes: one whose process died, or that failed, is another's then */
const CLAIM_MS = 2 * 60_000;
const NAMED = 5;

interface Taken {
  invariant: Invariant;
  check: InvariantCheckEntity;
  look: Look;
}

/**
 * The doctor on duty: looks at everything again and again, a slice at a time, and mends what can be mended safely,
 * never without a word. Each invariant is one process's at a time.
 */
@Injectable()
export class DoctorRounds implements OnModuleDestroy {
  private readonly ending = new AbortController();
  /** just begun, or the time has jumped, and what was young is late: whatever was looked at lately is looked at again */
  private all = true;
  private readonly loop = new WatchLoop(
    () => this.round(),
    (error) => this.ending.signal.aborted || this.log.warn('doctor: could not look', error),
  );

  constructor(
    private readonly doctor: Doctor,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  start(): void {
    this.clock.onJump(() => {
      this.all = true;
      this.loop.poke();
    });
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.ending.abort();
    await this.loop.stop();
  }

  private get onDuty(): Invariant[] {
    return this.doctor.invariants.filter(({ onlyAsked }) => !onlyAsked);
  }

  private async round(): Promise<number> {
    const { all } = this;
    this.all = false;
    await this.work.rows(
      `insert into invariant_check (name) select unnest($1::text[]) on conflict (name) do nothing`,
      [this.onDuty.map(({ name }) => name)],
    );
    const taken: Taken[] = [];
    const begun = performance.now();
    for (const invariant of this.onDuty) {
      const check = this.loop.isStopped ? null : await this.claim(invariant.name, all);
      const look =
        check && (await this.sparing(check, () => this.doctor.after(invariant, check.after, SLICE)));
      if (look) taken.push({ invariant, check, look });
    }
    const rest = (performance.now() - begun) / SHARE;
    if (taken.some(({ look }) => look.found.length > 0)) await Doctor.moment(this.ending.signal);
    for (const one of taken) await this.sparing(one.check, () => this.end(one));
    if (taken.every(({ look }) => look.last === null)) return IDLE_MS;
    return Math.min(Math.max(BETWEEN_SLICES_MS, rest), REST_MS);
  }

  private async end({ invariant, check, look }: Taken): Promise<void> {
    const verdict = await this.doctor.judge(invariant, look.found, true);
    this.tell(invariant, verdict);
    await this.keep(check, look, verdict);
  }

  /** One invariant that can't be asked keeps none of the others from being looked at. */
  private async sparing<Result>(
    { name }: InvariantCheckEntity,
    work: () => Promise<Result>,
  ): Promise<Result | null> {
    try {
      return await work();
    } catch (error) {
      this.log.warn(`doctor: could not look at ${name}`, error);
      return null;
    }
  }

  /** In real time: a clock moved by a test installation must not lengthen a claim. */
  private claim(name: string, all: boolean): Promise<InvariantCheckEntity | null> {
    const now = this.clock.realNow();
    const at = (ms: number) => new Date(now.getTime() + ms);
    return this.work.row<InvariantCheckEntity>(
      `with claimed as (update invariant_check set claimed_until = $3
         where name = $1 and (claimed_until is null or claimed_until < $2)
           and ($5 or after is not null or ended_at is null or ended_at < $4)
         returning *) select * from claimed`,
      [name, now, at(CLAIM_MS), at(-REST_MS), all],
    );
  }

  private async keep(
    check: InvariantCheckEntity,
    { looked, last }: Look,
    { repaired, left }: Verdict,
  ): Promise<void> {
    const sofar = { looked: check.looked + looked, found: check.found + left.length };
    const ended = last === null;
    await this.work.rows(
      `update invariant_check set after = $2, looked = $3, found = $4, repaired = repaired + $5, claimed_until = null,
         ended_at = coalesce($6, ended_at), looked_at_all = case when $6::timestamptz is null then looked_at_all else $7 end,
         offenders = case when $6::timestamptz is null then offenders else $8 end
       where name = $1`,
      [
        check.name,
        last,
        ended ? 0 : sofar.looked,
        ended ? 0 : sofar.found,
        repaired,
        ended ? this.clock.realNow() : null,
        sofar.looked,
        sofar.found,
      ],
    );
  }

  private tell({ name }: Invariant, { found, repaired, left }: Verdict): void {
    if (found.length === 0) return;
    const examples = found.slice(0, NAMED).map(({ label, because }) => `${label} ${because}`);
    this.log.error('doctor: not in order', {
      check: name,
      found: found.length,
      repaired,
      left: left.length,
      examples,
    });
  }
}
