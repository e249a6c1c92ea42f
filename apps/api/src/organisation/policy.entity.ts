import type { Channel, CommitmentPolicy } from '@parvis/domain';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Id, Instant, Text } from '../platform/database/columns.js';
import { CalendarEntity } from './calendar.entity.js';

/** What the town promises, under a name. */
@Entity('policy')
@Unique(['slug'])
export class PolicyEntity {
  @Id() id: string;
  @Text() slug: string;
  @Text() name: string;
  @Column('uuid') @ForeignKey(() => CalendarEntity) calendarId: string;
  /** the hours of who answers come before that calendar */
  @Column('boolean', { default: true }) placeHours: boolean;
  /** channels it serves when neither topic nor mailbox names one */
  @Column('text', { array: true, default: '{}' }) channels: Channel[];
}

/** Every edit is a new version; a promise keeps the one it was made under. */
@Entity('policy_version')
@Unique(['policyId', 'version'])
export class PolicyVersionEntity {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => PolicyEntity) policyId: string;
  @Column('integer') version: number;
  @Column('jsonb') definition: CommitmentPolicy;
  @Instant() createdAt: Date;
}
