import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant, Text } from '../platform/database/columns.js';
import { ResidentEntity, type IdentityKind } from './resident.entity.js';

/** Two cards found to be of one person, with what it takes to part them again. */
@Entity('resident_merge')
export class ResidentMergeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'PK_resident_merge' }) id: string;
  @Column('uuid')
  @ForeignKey(() => ResidentEntity, { name: 'FK_resident_merge_source' })
  @Index('resident_merge_source')
  sourceId: string;
  @Column('uuid')
  @ForeignKey(() => ResidentEntity, { name: 'FK_resident_merge_target' })
  @Index('resident_merge_target')
  targetId: string;
  @Instant() at: Date;
  @Text() byName: string;
  /** files that were the source's */
  @Column('uuid', { array: true }) ticketIds: string[];
  /** addresses and telephones that were the source's; `moved` when the target had none like it */
  @Column('jsonb') identities: { kind: IdentityKind; value: string; moved: boolean }[];
  @Instant({ nullable: true }) undoneAt: Date | null;
}
