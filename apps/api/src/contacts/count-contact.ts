import type { Channel, ContactOutcome } from '@parvis/domain';
import { newId } from '../platform/database/new-id.js';
import type { Writing } from '../platform/database/unit-of-work.js';

export interface Sollicitation {
  ticketId: string | null;
  residentId: string | null;
  agentId?: string | null;
  messageId?: string | null;
  /** motif of a contact without a file */
  topicId?: string | null;
  /** relance: asks again what was asked before */
  chaseUp?: boolean;
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
export function countContact(tx: Writing, contact: Sollicitation): string {
  const id = newId();
  tx.insert('contact', {
    id,
    ticketId: contact.ticketId,
    residentId: contact.residentId,
    agentId: contact.agentId ?? null,
    messageId: contact.messageId ?? null,
    topicId: contact.topicId ?? null,
    chaseUp: contact.chaseUp ?? false,
    channel: contact.channel,
    direction: contact.direction,
    outcome: contact.outcome ?? null,
    text: contact.text ?? null,
    at: contact.at,
  });
  return id;
}
