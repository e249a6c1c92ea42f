import type { Sector } from '@parvis/domain';

/** The sectors of the decree of 4 July 2013 on local e-services, as it names them. */
export const SECTOR_NAMES: Record<Sector, string> = {
  taxation: 'Fiscalité',
  'work-social': 'Travail et social',
  health: 'Santé',
  transport: 'Transports',
  'civil-status': 'État civil et citoyenneté',
  elected: 'Relations avec les élus',
  'school-leisure': 'Prestations scolaires, périscolaires et de loisirs',
  'economy-planning': 'Économie et urbanisme',
  'policing-roads': 'Police et voirie',
  'user-relations': 'Relations avec les usagers',
};
