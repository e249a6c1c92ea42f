import { canRead, covers, type Actor, type Grant, type Placed, type Role } from '../access/roles.js';
import { RUNGS, type Rung } from './warnings.js';

/** A file, as far as it says whom a warning is for. */
export interface WarnedFile extends Placed {
  assigneeId: string | null;
  /** accounts the town chose to be the direction of its service; none: those its grants make so */
  direction: readonly string[];
}

/** Those who do the work of a service, when nobody of them has the file yet. */
const AT_WORK: readonly Role[] = ['front-desk', 'phone', 'service'];

/**
 * Who is told, and on which rung he stands: those of the rung asked for, or else of the next one up that has somebody,
 * or else of the nearest below. null when nobody is there who may read the file.
 *
 * @param present active accounts that are not away; the others are stepped over
 */
export function whoIsTold(
  rung: Rung,
  file: WarnedFile,
  present: readonly Actor[],
): { rung: Rung; accountIds: string[] } | null {
  const readers = present.filter((actor) => canRead(actor, file));
  const asked = RUNGS.indexOf(rung);
  for (const one of [...RUNGS.slice(asked), ...RUNGS.slice(0, asked).reverse()]) {
    const accountIds = on(one, file, readers).map(({ accountId }) => accountId);
    if (accountIds.length > 0) return { rung: one, accountIds };
  }
  return null;
}

function on(rung: Rung, file: WarnedFile, readers: readonly Actor[]): Actor[] {
  const having = (fits: (grant: Grant) => boolean) =>
    readers.filter(({ grants }) => grants.some((grant) => covers(grant, file) && fits(grant)));
  switch (rung) {
    case 'holder':
      return file.assigneeId === null
        ? having(({ role, serviceId }) => AT_WORK.includes(role) && serviceId !== null)
        : readers.filter(({ accountId }) => accountId === file.assigneeId);
    case 'referent':
      return having(({ role }) => role === 'referent');
    case 'supervisor':
      return having(({ role }) => role === 'supervisor');
    case 'direction': {
      const chosen = readers.filter(({ accountId }) => file.direction.includes(accountId));
      const wholeTown = ({ role, serviceId, siteId }: Grant) =>
        role === 'supervisor' && serviceId === null && siteId === null;
      return chosen.length > 0 ? chosen : having(wholeTown);
    }
  }
}
