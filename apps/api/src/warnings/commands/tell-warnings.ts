import { Injectable } from '@nestjs/common';
import { whoIsTold, type WarnedFile } from '@parvis/domain';
import { newId } from '../../platform/database/new-id.js';
import { TicketPromises, type KeptTelling } from '../../commitments/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { Notifier } from '../../platform/events/notifier.js';
import { presentPeople } from '../present-people.js';

const BATCH = 100;
/** Nobody is there who may read it: looked at again then. */
const AGAIN_MS = 3_600_000;
/** A NOTIFY carries 8,000 bytes. */
const SIGNALLED_TOGETHER = 100;

/**
 * What is to be told of promises now. Whom, and that it was told, is kept in one transaction under the file's lock, so
 * that nobody is told twice, whatever dies and however many workers look. One past due is left alone until it has been
 * broken: breaking never waits for telling.
 */
@Injectable()
export class TellWarnings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notifier: Notifier,
  ) {}

  /** @returns how many files were looked at; 0 means that nothing more is to be told now */
  execute(): Promise<number> {
    return this.work.run(async (tx) => {
      const files = await tx.rows<WarnedFile & { id: string; queued: boolean }>(
        `select t.id, t.queued, t.sector, t.service_id, t.site_id, t.assignee_id, s.direction_ids as direction
         from ticket t join service s on s.id = t.service_id
         where t.id in (select ticket_id from commitment
           where warn_at <= $1 and not (state = 'running' and due_at <= $1) order by warn_at limit ${BATCH})
         order by t.id for update of t skip locked`,
        [tx.now],
      );
      if (files.length === 0) return 0;
      const all = await TicketPromises.loadAll(
        tx,
        files.map(({ id }) => id),
      );
      const services = [...new Set(files.map(({ serviceId }) => serviceId))];
      const people = await presentPeople(tx, services);
      const told = new Set<string>();
      const kept: KeptTelling[] = [];
      for (const file of files) {
        const promises = all.get(file.id)!;
        if (!file.queued) {
          promises.watch(false);
          continue;
        }
        const fallen = promises.fallenWarnings(tx.now).map((warning) => ({
          warning,
          to: whoIsTold(warning.rung, file, people),
        }));
        for (const { warning, to } of fallen)
          for (const accountId of to?.accountIds ?? []) {
            const { commitmentId, step } = warning;
            const row = { id: newId(), commitmentId, ticketId: file.id, accountId, step, rung: to!.rung };
            tx.insert('commitment_warning', { ...row, toldAt: tx.now, readAt: null });
            told.add(accountId);
          }
        kept.push(
          ...promises.afterTelling(
            fallen.flatMap(({ warning, to }) => (to ? [warning] : [])),
            fallen.flatMap(({ warning, to }) => (to ? [] : [warning])),
            new Date(tx.now.getTime() + AGAIN_MS),
          ),
        );
      }
      await keepTellings(tx, kept);
      tx.afterCommit(() => this.signal([...told]));
      return files.length;
    });
  }

  /** when the next one is to be told; null when none is */
  async next(now: Date): Promise<Date | null> {
    const row = await this.work.row<{ at: Date | null }>(
      `select min(warn_at) as at from commitment where warn_at is not null and not (state = 'running' and due_at <= $1)`,
      [now],
    );
    return row?.at ?? null;
  }

  private signal(accountIds: string[]): void {
    while (accountIds.length > 0)
      this.notifier.signal({ type: 'warned', accountIds: accountIds.splice(0, SIGNALLED_TOGETHER) });
  }
}

/** In one statement: hundreds are told in a morning's first second. */
async function keepTellings(tx: Transaction, kept: readonly KeptTelling[]): Promise<void> {
  await tx.rows(
    `update commitment c set warned = k.warned, acknowledged_until = k."acknowledgedUntil", warn_at = k."warnAt"
     from jsonb_to_recordset($1::jsonb)
       as k(id uuid, warned smallint, "acknowledgedUntil" timestamptz, "warnAt" timestamptz)
     where c.id = k.id and (c.warned, c.acknowledged_until, c.warn_at)
       is distinct from (k.warned, k."acknowledgedUntil", k."warnAt")`,
    [JSON.stringify(kept)],
  );
}
