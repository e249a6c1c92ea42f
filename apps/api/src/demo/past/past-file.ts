import {
  acknowledgesReception,
  isWaitOver,
  OPEN_STATUSES,
  resumeTicket,
  type Decision,
  type Ticket,
  type TicketEvent,
} from '@parvis/domain';
import type { TicketPromises } from '../../commitments/index.js';
import { writeMessage, type Addressed, type MessageEntity } from '../../conversations/index.js';
import { silenceOf } from '../../notifications/index.js';
import { HOUSE, type Author } from '../../platform/events/record.js';
import { keepTicket, unchanged, type TicketEntity, type TicketPatch } from '../../tickets/index.js';
import type { PastResident } from './past-residents.js';
import type { PastRow, PastRows } from './past-rows.js';
import type { PastTown } from './past-town.js';

type Composition = Parameters<typeof writeMessage>[2];

/** A file of the past while it is told: its row, its promises and its messages stand in memory. */
export class PastFile {
  /** oldest first */
  readonly messages: MessageEntity[] = [];
  readonly notes: string[] = [];
  /** slug of its motif, once it has one */
  topic: string | null = null;

  constructor(
    readonly rows: PastRows,
    readonly town: PastTown,
    readonly resident: PastResident | null,
    readonly ticket: TicketEntity,
    readonly promises: TicketPromises,
  ) {}

  keep(decision: Decision<Ticket, TicketEvent>, author: Author, patch: TicketPatch = {}): void {
    keepTicket(this.rows, this.ticket, decision, this.promises, author, patch);
    this.promises.events.length = 0;
  }

  /** What fell due by itself up to then, each at its own instant. */
  wakeUntil(at: Date): void {
    for (let due = this.nextWake(); due !== null && due <= at; due = this.nextWake()) {
      this.rows.now = due;
      this.promises.wake({ at: due, actor: HOUSE });
      const over = isWaitOver(this.ticket, due);
      this.keep(over ? resumeTicket(this.ticket, 'wait-over') : unchanged(this.ticket), HOUSE);
    }
    this.rows.now = at;
  }

  message(id: string): MessageEntity {
    const message = this.rows.row<MessageEntity>(id);
    this.messages.push(message);
    return message;
  }

  get hasPage(): boolean {
    return this.messages.some(({ direction, channel }) => direction === 'in' && channel === 'report');
  }

  /** an accusé de réception has left */
  get received(): boolean {
    return this.messages.some(({ purpose, status }) => purpose === 'reception' && status === 'sent');
  }

  /** what the command of `acknowledge-reception` asks before it writes */
  get awaitsReception(): boolean {
    const { channel, nature, status } = this.ticket;
    if (channel === 'letter' || !OPEN_STATUSES.includes(status) || this.reachable === null) return false;
    const { silenceAt } = silenceOf(this.promises);
    return (
      this.promises.owes('acknowledgement') !== null &&
      acknowledgesReception({ phone: this.town.phoneOf(this.ticket), nature, silenceAt })
    );
  }

  /** where answers go; null when he left no address */
  get reachable(): Addressed | null {
    if (this.resident === null) return null;
    const { address, name } = this.town.mailbox(this.ticket.mailboxId);
    const { id: ticketId, number, subject } = this.ticket;
    const { email, firstName, lastName } = this.resident;
    const to = { name: [firstName, lastName].filter(Boolean).join(' '), address: email };
    return { ticketId, number, subject, mailbox: { address, name }, to };
  }

  compose(to: Addressed, composition: Composition): string {
    const thread = this.messages.filter(({ channel }) => channel === 'email').slice(-20);
    const id = writeMessage(this.rows, to, composition, thread.reverse());
    this.message(id);
    return id;
  }

  private nextWake(): Date | null {
    let next = this.ticket.waitsUntil;
    for (const { ticketId, wakeAt } of this.rows.tables.get('commitment') ?? NONE) {
      if (ticketId !== this.ticket.id || wakeAt === null) continue;
      if (next === null || (wakeAt as Date) < next) next = wakeAt as Date;
    }
    return next;
  }
}

const NONE: readonly PastRow[] = [];
