import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { INTAKE_KINDS, INTAKE_STATES, type IntakeKind, type IntakeState } from '@parvis/contract';
import { Id, Instant, oneOf, Text } from '../platform/database/columns.js';

/** Everything received, before anyone parses it. The raw bytes lie in the file store under `sha256`. */
@Entity('intake')
@Unique('intake_key', ['mailboxId', 'sha256'])
@Check('intake_state', oneOf('state', INTAKE_STATES))
@Check('intake_kind', `kind is null or ${oneOf('kind', INTAKE_KINDS)}`)
@Index('intake_of_mailbox', ['mailboxId', 'receivedAt'])
// the relay's work list, and the page of what is held
@Index('intake_unrelayed', { synchronize: false })
@Index('intake_unfiled', { synchronize: false })
@Index('intake_retained', { synchronize: false })
export class IntakeEntity {
  @Id() id: string;
  @Column('uuid') @ForeignKey('MailboxEntity') mailboxId: string;
  @Text() sha256: string;
  @Column('integer') size: number;
  @Text({ nullable: true }) envelopeFrom: string | null;
  @Column('text', { array: true }) envelopeTo: string[];
  @Instant() receivedAt: Date;
  @Text() state: IntakeState;
  @Text({ nullable: true }) kind: IntakeKind | null;
  @Text({ nullable: true }) subject: string | null;
  @Text({ nullable: true }) problem: string | null;
  @Column('integer', { default: 0 }) attempts: number;
  @Column('uuid', { nullable: true }) @ForeignKey('TicketEntity') ticketId: string | null;
  @Column('uuid', { nullable: true }) @ForeignKey('MessageEntity') messageId: string | null;
  @Instant({ nullable: true }) relayedAt: Date | null;
}
