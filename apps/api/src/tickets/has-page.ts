import type { Transaction } from '../platform/database/unit-of-work.js';

/**
 * Whether the resident has the code of his page: he wrote there, so he was given it. The channel does not say it: what
 * an agent notes down as a report has a code nobody was told.
 */
export const hasPage = async (tx: Transaction, ticketId: string): Promise<boolean> =>
  (await tx.row(
    `select 1 from message where ticket_id = $1 and direction = 'in' and channel = 'report' limit 1`,
    [ticketId],
  )) !== null;
