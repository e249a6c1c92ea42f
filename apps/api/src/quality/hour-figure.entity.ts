import { SECTORS, type Sector } from '@parvis/domain';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { oneOf } from '../platform/database/columns.js';

const PK = 'PK_hour_figure';

/** What happened in one hour, folded from events: the trend of a day reads some hundred rows of it, whatever the town. */
@Entity('hour_figure')
@Check('hour_figure_sector', oneOf('sector', SECTORS))
export class HourFigureEntity {
  @PrimaryColumn('timestamptz', { precision: 3, primaryKeyConstraintName: PK }) hour: Date;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: PK })
  @ForeignKey('ServiceEntity', { name: 'FK_hour_figure_service' })
  serviceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: PK }) sector: Sector;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: PK })
  @ForeignKey('SiteEntity', { name: 'FK_hour_figure_site' })
  siteId: string;
  @Column('integer') opened: number;
  @Column('integer') answered: number;
  @Column('integer') broken: number;
}
