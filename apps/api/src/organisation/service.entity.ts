import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { SECTORS, type Sector } from '@parvis/domain';
import { Id, oneOf, Text } from '../platform/database/columns.js';
import { CalendarEntity } from './calendar.entity.js';
import { SiteEntity } from './site.entity.js';

/** A team that answers files. Its sector is where its files are filed unless their topic says otherwise. */
@Entity('service')
@Unique(['slug'])
@Check('service_sector', oneOf('sector', SECTORS))
export class ServiceEntity {
  @Id() id: string;
  @Text() slug: string;
  @Text() name: string;
  @Text() sector: Sector;
  @Column('uuid') @ForeignKey(() => SiteEntity) siteId: string;
  /** shown in signatures: the law asks for the service's phone (CRPA R112-11-1) */
  @Text({ nullable: true }) phone: string | null;
  @Column('boolean', { default: true }) active: boolean;
  /** who took over when it was put aside */
  @Column('uuid', { nullable: true }) @ForeignKey(() => ServiceEntity) successorId: string | null;
  /** accounts told last when a promise stays late; none: the supervisors of the whole town */
  @Column('uuid', { array: true, default: '{}' }) directionIds: string[];
  /** the hours it works; none: those of its site */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => CalendarEntity, { name: 'FK_service_calendar' })
  calendarId: string | null;
  /** changed by each edit: an edit says which it is based on */
  @Column('integer', { default: 1 }) version: number;
}
