import type { WarningView } from '@parvis/contract';
import { i18n } from '../../i18n/index.js';
import { now } from '../../lib/clock.js';
import { daysBetween, endDateTime, shortDateTime } from '../../lib/format.js';

/** « 75 % du délai écoulé » */
export function stepWords({ step }: Pick<WarningView, 'step'>): string {
  if (step < 100) return i18n.t('warnings.step.share', { percent: step });
  return i18n.t(step === 100 ? 'warnings.step.due' : 'warnings.step.late');
}

export const dueWords = ({ kind, dueAt }: Pick<WarningView, 'kind' | 'dueAt'>): string =>
  i18n.t('warnings.due', { kind: i18n.t(`domain.commitment.${kind}`), due: endDateTime(dueAt) });

/** « Alerte aujourd’hui à 8 h 30 (superviseur) », « Alerte du 12 mars à 8 h 30 » before yesterday */
export function toldWords({ toldAt, rung }: Pick<WarningView, 'toldAt' | 'rung'>): string {
  const isNear = daysBetween(toldAt, now()) < 2;
  return i18n.t(isNear ? 'warnings.told' : 'warnings.toldOn', {
    when: shortDateTime(toldAt, now()),
    rung: i18n.t(`domain.rung.${rung}`),
  });
}
