import type { StaleVersionDetails } from '@parvis/contract';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import type { TicketEntity } from './ticket.entity.js';

interface Change {
  at: Date;
  actorName: string;
  type: string;
  payload: Record<string, unknown>;
}

/**
 * The agent acted on what he saw; if the file has moved since, he is told how before anything is done.
 * @param seen version of `If-Match`; null when the caller is bound to none (the house itself)
 * @throws ProblemError `ticket/stale-version` with `StaleVersionDetails`
 */
export async function expectVersion(
  tx: Transaction,
  ticket: TicketEntity,
  seen: number | null,
): Promise<void> {
  if (seen === null || seen === ticket.version) return;
  const changes = await tx.rows<Change>(
    `select at, actor_name, type, payload from ticket_event where ticket_id = $1 and version > $2 order by id limit 50`,
    [ticket.id, seen],
  );
  const details: StaleVersionDetails = {
    version: ticket.version,
    changes: changes.map(({ at, actorName, type, payload }) => ({
      at: at.toISOString(),
      by: actorName,
      type,
      payload,
    })),
  };
  throw new ProblemError('ticket/stale-version', { ...details });
}
