import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Doctor } from '../platform/doctor/doctor.js';

const PROMISE = {
  from: 'commitment c join ticket t on t.id = c.ticket_id',
  key: 'c.id',
  type: 'uuid',
  label: `t.number || ' ' || c.kind`,
} as const;

/** When a wait said it would end. */
const UNTIL = `(select (e.payload->>'until')::timestamptz from commitment_entry e
  where e.commitment_id = c.id and e.type = 'pause' order by e.at desc, e.id desc limit 1)`;
const RIGHT_WAKE = `case c.state when 'running' then c.due_at when 'paused' then ${UNTIL} end`;
/** A running one may be put off (its date can't be counted); a judged one wants nothing more. */
const ILL_ARMED = `case c.state when 'running' then c.wake_at is null when 'paused' then coalesce(${UNTIL}, c.wake_at) is distinct from c.wake_at
  else c.wake_at is not null end`;

const entries = (type: string, more = '') =>
  `(select count(*) from commitment_entry e where e.commitment_id = c.id and e.type = '${type}'${more})`;
const told = `(select count(*) from ticket_event v where v.ticket_id = c.ticket_id and v.type = 'CommitmentBroken'
  and v.payload->>'commitmentId' = c.id::text)`;

/** The columns of a promise are the fold of its ledger. */
const LEDGER = `case
  when ${entries('start')} <> 1 then 'was not made once'
  when c.broken_at is not null and ${entries('break')} <> 1 then 'is broken, its ledger does not say so'
  when c.broken_at is null and ${entries('break')} > 0 then 'was broken by its ledger alone'
  when c.broken_at is not null and ${told} <> 1 then 'is broken, the thread does not say so once'
  when (c.state = 'kept') and c.kept_at is null then 'is kept, nobody knows when'
  when c.kept_at is not null and ${entries('keep', ' and e.at = c.kept_at')} = 0 then 'is kept, its ledger does not say so'
  when c.kept_at is null and ${entries('keep')} > ${entries('re-plan')} then 'was kept by its ledger alone'
  when (c.state = 'cancelled') <> (c.cancelled_at is not null) then 'is cancelled by halves'
  when c.cancelled_at is not null and ${entries('cancel')} = 0 then 'is cancelled, its ledger does not say so'
  when c.cancelled_at is not null and ${entries('keep', ' and e.at > c.cancelled_at')} > 0 then 'was kept after it was cancelled'
  end`;

@Injectable()
export class PromiseInvariants {
  constructor(
    doctor: Doctor,
    private readonly work: UnitOfWork,
  ) {
    const repair = (ids: string[]) => this.arm(ids);
    doctor.holds(
      {
        name: 'wake-ups',
        says: 'Every running promise has a wake-up.',
        rows: { ...PROMISE, where: `c.state = 'running' and c.wake_at is null`, wrong: `'has no wake-up'` },
        repair,
      },
      {
        name: 'waits',
        says: 'A paused promise wakes when its wait ends, and a judged one no more.',
        rows: {
          ...PROMISE,
          wrong: `case when ${ILL_ARMED} then 'is ' || c.state || ', its wake-up is not' end`,
        },
        repair,
      },
      {
        name: 'ledger',
        says: 'Every promise is what its ledger says, and a break is told once.',
        rows: { ...PROMISE, wrong: LEDGER },
      },
    );
  }

  /** Under the row's lock: what a command has just decided is looked at again, and left alone. */
  private async arm(ids: string[]): Promise<number> {
    const armed = await this.work.rows(
      `with armed as (update commitment c set wake_at = ${RIGHT_WAKE} where id = any($1::uuid[]) and (${ILL_ARMED})
       returning id) select * from armed`,
      [ids],
    );
    return armed.length;
  }
}
