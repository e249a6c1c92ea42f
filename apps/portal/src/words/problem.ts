import type { ProblemCode } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import type { ProblemWords } from '../i18n/fr/problems.js';

export const problemSaid = (code: ProblemCode): ProblemWords => fr.problems.known[code] ?? fr.problems.mishap;

/** « Réessayez dans 12 minutes. », or null when nobody knows */
export const waitSaid = (seconds: number | null): string | null =>
  seconds === null ? null : fr.problems.wait(Math.ceil(seconds / 60));
