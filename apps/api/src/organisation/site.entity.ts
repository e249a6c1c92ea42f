import { Column, Entity, Unique } from 'typeorm';
import { Id, Text } from '../platform/database/columns.js';

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
  /** changed by each edit: an edit says which it is based on */
  @Column('integer', { default: 1 }) version: number;
}
