import { Column, Entity, Unique } from 'typeorm';
import { Id, Text } from '../platform/database/columns.js';

/** An organisation other than the town that residents' requests may be the affair of (CRPA L114-2). */
@Entity('outside_body')
@Unique(['slug'])
export class OutsideBodyEntity {
  @Id() id: string;
  @Text() slug: string;
  @Text() name: string;
  @Text() email: string;
  @Text({ nullable: true }) phone: string | null;
  @Text({ nullable: true }) url: string | null;
  /** what follows « compétent pour » in what residents are told */
  @Text() competence: string;
  /** a body no longer written to stays, for the files it was given */
  @Column('boolean', { default: true }) active: boolean;
}
