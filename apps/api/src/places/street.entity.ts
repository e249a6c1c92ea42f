import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Text } from '../platform/database/columns.js';

/** A street or a named place of the Base Adresse. Public data: no sector, no `visibleTo`. */
@Entity('street')
// what is typed is looked for inside it (trigrams: written by hand in the migration)
@Index('street_words', { synchronize: false })
export class StreetEntity {
  /** its rank in the import: an import replaces all of them */
  @PrimaryColumn('integer') id: number;
  /** « rue des Tanneurs » */
  @Text() name: string;
  @Text({ nullable: true }) postcode: string | null;
  @Text({ nullable: true }) city: string | null;
  /** `addressWords` of name, town and postcode, in full, each with a space before it */
  @Text() words: string;
  /** of the number in its middle: a point of the street itself */
  @Column('double precision') lat: number;
  @Column('double precision') lon: number;
}

@Entity('address')
@Index('address_street', ['streetId', 'number'])
// GiST over point(lon, lat): written by hand in the migration
@Index('address_place', { synchronize: false })
export class AddressEntity {
  @PrimaryColumn('integer') id: number;
  @Column('integer') @ForeignKey('StreetEntity') streetId: number;
  @Column('integer') number: number;
  /** « bis », « b » */
  @Text({ nullable: true }) suffix: string | null;
  @Column('double precision') lat: number;
  @Column('double precision') lon: number;
}
