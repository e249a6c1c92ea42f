import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Id, Instant, Text } from '../platform/database/columns.js';
import { PolicyEntity } from './policy.entity.js';
import { ServiceEntity } from './service.entity.js';
import { TopicEntity } from './topic.entity.js';

/** An address of the town. Mail without a topic waits in its service's « à qualifier » basket. */
@Entity('mailbox')
@Unique(['address'])
@Unique(['position'])
export class MailboxEntity {
  @Id() id: string;
  /** lower case */
  @Text() address: string;
  @Text() name: string;
  @Column('uuid') @ForeignKey(() => ServiceEntity) serviceId: string;
  @Column('uuid', { nullable: true }) @ForeignKey(() => TopicEntity) topicId: string | null;
  @Column('uuid') @ForeignKey(() => PolicyEntity) policyId: string;
  /** the first one is where mail without a named mailbox goes, and who automatic mail comes from */
  @Column('integer') position: number;
  /** false: put aside; new mail to it is refused, answers in its files still come in */
  @Column('boolean', { default: true }) active: boolean;
  @Column('integer', { default: 1 }) version: number;
  /** when a trial mail in its name was last taken by the town's relay */
  @Instant({ nullable: true }) sentAt: Date | null;
}
