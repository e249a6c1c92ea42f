import { SILENCE_NATURES, type LegalNature, type StopAct, type TicketStatus } from '@parvis/domain';
import type { Transaction } from '../platform/database/unit-of-work.js';

/**
 * Acts on the file's record that a promise made only now would have been kept by. An accusé de réception that left
 * before the file was known for a demande does not say what silence means: it is not one of a demande.
 */
export function doneBefore(
  { status, received }: { status: TicketStatus; received: boolean },
  nature: LegalNature | null,
): StopAct[] {
  const isDemande = nature !== null && SILENCE_NATURES.includes(nature);
  return [
    ...(status === 'resolved' ? (['work-done'] as const) : []),
    ...(received && !isDemande ? (['reception-sent'] as const) : []),
  ];
}

/** An accusé de réception has left. */
export const wasReceived = async (tx: Transaction, ticketId: string): Promise<boolean> =>
  (await tx.row(
    `select 1 from message where ticket_id = $1 and purpose = 'reception' and status in ('sent', 'delivered') limit 1`,
    [ticketId],
  )) !== null;
