import type { Channel, ContactOutcome } from '@parvis/domain';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../platform/database/unit-of-work.js';

export interface Sollicitation {
  ticketId: string | null;
  residentId: string | null;
  agentId?: string | null;
  messageId?: string | null;
  channel: Channel;
  direction: 'in' | 'out';
  outcome?: ContactOutcome | null;
  text?: string | null;
  at: Date;
}

/**
 * Every sollicitation is counted, even one that needs no follow-up.
 * @returns its id
 */
export function countContact(tx: Transaction, contact: Sollicitation): string {
  const id = uuid();
  tx.insert('contact', {
    id,
    ticketId: contact.ticketId,
    residentId: contact.residentId,
    agentId: contact.agentId ?? null,
    messageId: contact.messageId ?? null,
    channel: contact.channel,
    direction: contact.direction,
    outcome: contact.outcome ?? null,
    text: contact.text ?? null,
    at: contact.at,
  });
  return id;
}
