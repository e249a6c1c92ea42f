import { Check, Column, Entity, Index } from 'typeorm';
import { SETTINGS_ACTS, SETTINGS_OBJECTS, type SettingsAct, type SettingsObject } from '@parvis/contract';
import { Id, Instant, oneOf, Text } from '../platform/database/columns.js';

/** Who settled what, when; only ever added to (a trigger refuses the rest). */
@Entity('settings_change')
@Check('settings_change_object', oneOf('object', SETTINGS_OBJECTS))
@Check('settings_change_act', oneOf('act', SETTINGS_ACTS))
@Index('settings_change_of', ['objectId', 'version'])
@Index('settings_change_recent', ['object', 'at'])
@Index('settings_change_batch', ['batchId'], { where: 'batch_id IS NOT NULL' })
export class SettingsChangeEntity {
  @Id() id: string;
  @Instant() at: Date;
  /** no foreign key: it outlives the account */
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Text() actorName: string;
  @Text() object: SettingsObject;
  @Column('uuid') objectId: string;
  @Text() name: string;
  @Text() act: SettingsAct;
  /** of the object after the change */
  @Column('integer') version: number;
  @Column('jsonb', { nullable: true }) before: Record<string, unknown> | null;
  @Column('jsonb') after: Record<string, unknown>;
  /** what one file brought is taken back together */
  @Column('uuid', { nullable: true }) batchId: string | null;
}
