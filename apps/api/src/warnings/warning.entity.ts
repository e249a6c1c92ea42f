import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { RUNGS, type Rung } from '@parvis/domain';
import { Id, Instant, oneOf, Text } from '../platform/database/columns.js';

/** Somebody was told of a promise; of each step once. */
@Entity('commitment_warning')
@Check('commitment_warning_rung', oneOf('rung', RUNGS))
@Unique('commitment_warning_once', ['commitmentId', 'step', 'accountId'])
@Index('commitment_warning_of', ['accountId', 'toldAt', 'id'])
// partial: what he has not read yet
@Index('commitment_warning_unread', { synchronize: false })
export class WarningEntity {
  @Id() id: string;
  @Column('uuid') @ForeignKey('CommitmentEntity') commitmentId: string;
  @Column('uuid') @ForeignKey('TicketEntity') ticketId: string;
  @Column('uuid') @ForeignKey('AccountEntity', { onDelete: 'CASCADE' }) accountId: string;
  /** a percent of the time; above 100, a working morning on which it was still late */
  @Column('smallint') step: number;
  /** where he stands in the chain */
  @Text() rung: Rung;
  @Instant() toldAt: Date;
  @Instant({ nullable: true }) readAt: Date | null;
}

export const DIGEST_STATES = ['waiting', 'sent', 'failed', 'nothing'] as const;
export type DigestState = (typeof DIGEST_STATES)[number];

/** The morning's mail of one account: one a day, its row is its own outbox. */
@Entity('warning_digest')
@Check('warning_digest_state', oneOf('state', DIGEST_STATES))
// partial: what no mail left for yet
@Index('warning_digest_unrelayed', { synchronize: false })
export class WarningDigestEntity {
  @PrimaryColumn('uuid') @ForeignKey('AccountEntity', { onDelete: 'CASCADE' }) accountId: string;
  /** of the town */
  @PrimaryColumn('date') day: string;
  @Text() state: DigestState;
  @Instant() writtenAt: Date;
  @Instant({ nullable: true }) relayedAt: Date | null;
}

/** The mails of a calendar's opening have been written that day. */
@Entity('digest_round')
export class DigestRoundEntity {
  @PrimaryColumn('uuid') @ForeignKey('CalendarEntity') calendarId: string;
  @PrimaryColumn('date') day: string;
}
