import type { Catalogue } from '../../i18n/fr/index.js';

/** Its words are `settings.sections.<id>`. */
export type SectionId = keyof Catalogue['settings']['sections'];
