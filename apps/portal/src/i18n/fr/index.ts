import { common, faults } from './common.js';
import { follow } from './follow.js';
import { legal } from './legal.js';
import { problems } from './problems.js';
import { report } from './report.js';
import { scripts } from './scripts.js';
import { synonyms } from './synonyms.js';

/** Every sentence of the portal. Another language is one more object of this type. */
export const fr = { ...common, sentences: faults, report, follow, legal, problems, scripts, synonyms };
export type Catalogue = typeof fr;
