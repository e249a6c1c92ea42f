import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Id, Text } from '../platform/database/columns.js';
import { CalendarEntity } from './calendar.entity.js';

/** A point of contact with the public (point de contact): calendars, results and desks belong to one. */
@Entity('site')
@Unique(['slug'])
export class SiteEntity {
  @Id() id: string;
  @Text() slug: string;
  @Text() name: string;
  @Text() timeZone: string;
  @Text({ nullable: true }) address: string | null;
  @Text({ nullable: true }) phone: string | null;
  @Column('boolean', { default: true }) active: boolean;
  /** the hours it is open; none: those of the policies */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => CalendarEntity, { name: 'FK_site_calendar' })
  calendarId: string | null;
  /** changed by each edit: an edit says which it is based on */
  @Column('integer', { default: 1 }) version: number;
}
