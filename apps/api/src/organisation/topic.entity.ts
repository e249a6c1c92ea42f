import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { LEGAL_NATURES, SECTORS, type LegalNature, type Sector } from '@parvis/domain';
import { Id, oneOf, Text } from '../platform/database/columns.js';
import { PolicyEntity } from './policy.entity.js';
import { ServiceEntity } from './service.entity.js';

/** Thème (no parent) or motif (with one). */
@Entity('topic')
@Unique(['slug'])
@Check('topic_sector', oneOf('sector', SECTORS))
@Check('topic_nature', oneOf('nature', LEGAL_NATURES))
export class TopicEntity {
  @Id() id: string;
  @Text() slug: string;
  @Text() name: string;
  @Column('uuid', { nullable: true }) @ForeignKey(() => TopicEntity) parentId: string | null;
  @Column('uuid') @ForeignKey(() => ServiceEntity) serviceId: string;
  @Text() sector: Sector;
  @Text() nature: LegalNature;
  /** null: the channel's own policy applies */
  @Column('uuid', { nullable: true }) @ForeignKey(() => PolicyEntity) policyId: string | null;
  @Column('boolean', { default: false }) public: boolean;
  @Column('boolean', { default: true }) active: boolean;
  /** lower comes first; equal ones by name */
  @Column('integer', { default: 0 }) position: number;
  /** changed by each edit: an edit says which it is based on */
  @Column('integer', { default: 1 }) version: number;
}
