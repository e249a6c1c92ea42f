import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Instant, Text } from '../platform/database/columns.js';

/** The link of a big screen. Its own token, of which a hash is kept; it reads as its maker does, and figures alone. */
@Entity('wall_link')
@Unique('UQ_wall_link_token', ['tokenHash'])
export class WallLinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_wall_link' }) id: string;
  @Text() name: string;
  @Text() tokenHash: string;
  /** null: all services its maker reads */
  @Column('uuid', { array: true, nullable: true }) serviceIds: string[] | null;
  @Column('uuid')
  @ForeignKey('AccountEntity', { name: 'FK_wall_link_account' })
  @Index('wall_link_account')
  accountId: string;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) revokedAt: Date | null;
}
