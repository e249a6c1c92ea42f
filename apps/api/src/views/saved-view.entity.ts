import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant, Text } from '../platform/database/columns.js';

/** Filters of the queue under a name: of an account, or of a service. */
@Entity('saved_view')
export class SavedViewEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_saved_view' }) id: string;
  @Text() name: string;
  @Text() filters: string;
  @Column('uuid')
  @ForeignKey('AccountEntity', { name: 'FK_saved_view_account', onDelete: 'CASCADE' })
  @Index('saved_view_account')
  accountId: string;
  @Column('uuid', { nullable: true })
  @ForeignKey('ServiceEntity', { name: 'FK_saved_view_service', onDelete: 'CASCADE' })
  @Index('saved_view_service')
  serviceId: string | null;
  @Instant() createdAt: Date;
}
