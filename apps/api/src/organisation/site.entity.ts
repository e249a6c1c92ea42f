import { Entity, Unique } from 'typeorm';
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
}
