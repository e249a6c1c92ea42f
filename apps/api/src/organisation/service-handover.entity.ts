import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Id, Instant } from '../platform/database/columns.js';
import { ServiceEntity } from './service.entity.js';

/** The open files of a service put aside, on their way to the one that took over. */
@Entity('service_handover')
// partial: what no job was asked for yet
@Index('service_handover_unrelayed', { synchronize: false })
export class ServiceHandoverEntity {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => ServiceEntity) @Index() serviceId: string;
  @Instant() startedAt: Date;
  @Column('integer', { default: 0 }) moved: number;
  @Instant({ nullable: true }) doneAt: Date | null;
  @Instant({ nullable: true }) relayedAt: Date | null;
}
