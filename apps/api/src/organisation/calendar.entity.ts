import type { CalendarDefinition } from '@parvis/domain';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { Id, Instant, Text } from '../platform/database/columns.js';

@Entity('calendar')
@Unique(['slug'])
export class CalendarEntity {
  @Id() id: string;
  @Text() slug: string;
  @Text() name: string;
}

/** Every edit is a new version; a promise keeps the one it was made under. */
@Entity('calendar_version')
@Unique(['calendarId', 'version'])
export class CalendarVersionEntity {
  @Id() id: string;
  @Column('uuid') @ForeignKey(() => CalendarEntity) calendarId: string;
  @Column('integer') version: number;
  @Column('jsonb') definition: CalendarDefinition;
  @Instant() createdAt: Date;
}
