import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  CHANNELS,
  CLOSING_REASONS,
  LEGAL_NATURES,
  SECTORS,
  TICKET_STATUSES,
  type Channel,
  type ClosingReason,
  type LegalNature,
  type Sector,
  type Ticket,
  type TicketStatus,
} from '@parvis/domain';
import type { Absorbed } from '../commitments/index.js';
import { Id, Instant, oneOf, Text } from '../platform/database/columns.js';

/** What a merge changed, in both files (instants as text: a column of jsonb). */
export interface MergeRestores extends Absorbed {
  status: TicketStatus;
  waitsUntil: string | null;
  /** when: what it cancelled was cancelled then */
  at: string;
}

@Entity('ticket')
@Unique(['number'])
@Unique(['followCode'])
@Check('ticket_status', oneOf('status', TICKET_STATUSES))
@Check('ticket_channel', oneOf('channel', CHANNELS))
@Check('ticket_sector', oneOf('sector', SECTORS))
@Check('ticket_nature', `nature is null or ${oneOf('nature', LEGAL_NATURES)}`)
@Check('ticket_closing_reason', `closing_reason is null or ${oneOf('closing_reason', CLOSING_REASONS)}`)
// the queue, nearest promise first (expression and partial: written by hand in the migration)
@Index('ticket_queue', { synchronize: false })
// of it, what nobody has
@Index('ticket_free', { synchronize: false })
@Index('ticket_by_status', { synchronize: false })
@Index('ticket_waits', { synchronize: false })
@Index('ticket_resident', ['residentId'])
@Index('ticket_merged', ['mergedIntoId'], { where: 'merged_into_id IS NOT NULL' })
@Index('ticket_incident', ['incidentId'], { where: 'incident_id IS NOT NULL' })
@Index('ticket_mailbox', ['mailboxId'])
@Index('ticket_lease', ['leaseUntil'], { where: 'lease_until IS NOT NULL' })
// written by hand in the migration: what each agent has, and what no queue shows
@Index('ticket_hands', { synchronize: false })
@Index('ticket_unqueued', { synchronize: false })
// GiST over point(lon, lat) of open files: written by hand in the migration
@Index('ticket_place', { synchronize: false })
export class TicketEntity implements Ticket {
  @Id() id: string;
  @Text() number: string;
  @Text() followCode: string;
  @Text() status: TicketStatus;
  @Text({ nullable: true }) closingReason: ClosingReason | null;
  @Text() channel: Channel;
  @Text() subject: string;
  @Text() description: string;
  /** first words of the last message, for the queue's second line */
  @Text() excerpt: string;
  @Text() sector: Sector;
  @Text({ nullable: true }) nature: LegalNature | null;
  @Column('uuid', { nullable: true }) @ForeignKey('TopicEntity') topicId: string | null;
  @Column('uuid') @ForeignKey('ServiceEntity') serviceId: string;
  @Column('uuid') @ForeignKey('SiteEntity') siteId: string;
  @Column('uuid', { nullable: true }) @ForeignKey('AccountEntity') assigneeId: string | null;
  /** taken by « suivante »: without an act of who has it, the file is back in its queue then */
  @Instant({ nullable: true }) leaseUntil: Date | null;
  @Text({ nullable: true }) forwardedTo: string | null;
  /** the file it goes on in */
  @Column('uuid', { nullable: true }) @ForeignKey('TicketEntity', { name: 'FK_ticket_merged' }) mergedIntoId:
    string | null;
  /** what an unmerge gives back */
  @Column('jsonb', { nullable: true }) mergeRestores: MergeRestores | null;
  @Column('uuid', { nullable: true }) @ForeignKey('ResidentEntity') residentId: string | null;
  /** where it came in, and whose address answers leave from */
  @Column('uuid', { nullable: true }) @ForeignKey('MailboxEntity') mailboxId: string | null;
  @Column('double precision', { nullable: true }) lat: number | null;
  @Column('double precision', { nullable: true }) lon: number | null;
  @Text({ nullable: true }) address: string | null;
  /** the problem it tells of with others */
  @Column('uuid', { nullable: true }) @ForeignKey('IncidentEntity') incidentId: string | null;
  @Instant() receivedAt: Date;
  @Instant() createdAt: Date;
  @Instant() updatedAt: Date;
  @Instant({ nullable: true }) resolvedAt: Date | null;
  @Instant({ nullable: true }) closedAt: Date | null;
  /** in a queue: open, or closed while an answer is still owed */
  @Column('boolean') queued: boolean;
  /** least due of its promises not yet kept; null (nothing running, or paused) sorts last */
  @Instant({ nullable: true }) nextDueAt: Date | null;
  /** while waiting: the end of the wait, which comes even when no promise is left to wake the file */
  @Instant({ nullable: true }) waitsUntil: Date | null;
  /** relances: how often the resident asked again */
  @Column('integer', { default: 0 }) chaseUps: number;
  @Column('integer') version: number;
}
