import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The one row whose value changes in every transaction that changes what places files: mailboxes, topics, services,
 * sites, policies, calendars. The database sees to it (triggers of `AddOrganisationEdition`), whoever writes.
 */
@Entity('organisation_edition')
@Check('organisation_edition_single', 'id = 1')
export class OrganisationEditionEntity {
  @PrimaryColumn('integer') id: number;
  /** random: no other edition of this database, or of another, has it */
  @Column('uuid') edition: string;
}
