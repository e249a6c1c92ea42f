import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../platform/database/columns.js';
import { AccountEntity } from './account.entity.js';

/** The last absence set for an account: to come, running or over. */
@Entity('absence')
export class AbsenceEntity {
  @PrimaryColumn('uuid') @ForeignKey(() => AccountEntity) accountId: string;
  @Instant() @Index('absence_starts') startsAt: Date;
  /** from then on he is back */
  @Instant() endsAt: Date;
  @Column('uuid', { nullable: true }) @ForeignKey(() => AccountEntity) standInId: string | null;
}
