import type { Channel } from '@parvis/domain';
import { v7 as uuid } from 'uuid';
import type { Transaction } from '../platform/database/unit-of-work.js';

export interface Sollicitation {
  ticketId: string | null;
  residentId: string | null;
  agentId?: string | null;
  messageId?: string | null;
  channel: Channel;
  direction: 'in' | 'out';
  text?: string | null;
  at: Date;
}

/** Every sollicitation is counted, even one that needs no follow-up. */
export function countContact(tx: Transaction, contact: Sollicitation): void {
  tx.insert('contact', {
    id: uuid(),
    ticketId: contact.ticketId,
    residentId: contact.residentId,
    agentId: contact.agentId ?? null,
    messageId: contact.messageId ?? null,
    channel: contact.channel,
    direction: contact.direction,
    text: contact.text ?? null,
    at: contact.at,
  });
}
