import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Text } from '../database/columns.js';

/** A creation already answered: the same key brings the same answer for 24 h. Written in the command's transaction. */
@Entity('idempotency_key')
export class IdempotencyKeyEntity {
  @PrimaryColumn('text') principal: string;
  @PrimaryColumn('text') route: string;
  @PrimaryColumn('text') key: string;
  @Text() bodyHash: string;
  @Column('jsonb', { nullable: true }) response: Record<string, unknown> | null;
  @Instant() @Index() createdAt: Date;
}
