import { endSaid, lastDaySaid, type FollowStep, type FollowView, type When } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';

const { follow } = fr;

/** « Karim, du service Voirie, a pris votre demande en charge. » */
export function stepSaid({ kind, by, service }: FollowStep): string {
  const who =
    by && service
      ? follow.agentOf(by, service)
      : (by ?? (service ? follow.theService(service) : follow.theTown));
  return follow.story[kind](who);
}

/** « C’est prévu au plus tard mardi 24 novembre. » */
export const announcedSaid = (dueAt: string, when: When): string =>
  follow.announced(lastDaySaid(dueAt, when));

export const statusSaid = ({
  status,
  closingReason,
}: Pick<FollowView, 'status' | 'closingReason'>): string =>
  status === 'closed' ? follow.closed[closingReason ?? 'done'] : follow.status[status];

/** What is still promised, or null when nothing is. */
export function promiseSaid(
  { dueAt, late, status }: Pick<FollowView, 'dueAt' | 'late' | 'status'>,
  when: When,
): string | null {
  if (dueAt === null) return status === 'waiting-resident' ? follow.promise.paused : null;
  const date = endSaid(dueAt, when);
  return late ? follow.promise.late(date) : follow.promise.due(date);
}
