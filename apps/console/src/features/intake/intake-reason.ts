import type { IntakeRow } from '@parvis/contract';
import { i18n } from '../../i18n/index.js';
import { intake } from '../../i18n/fr/intake.js';

type Known = keyof typeof intake.problem;

/** Why a mail is kept aside: the mail reader's code (`mail/too-deep`), else what it was taken for. */
export function intakeReason({ problem, kind }: Pick<IntakeRow, 'problem' | 'kind'>): string {
  const code = problem?.split('/').at(-1) ?? '';
  if (code in intake.problem) return i18n.t(`intake.problem.${code as Known}`);
  if (kind && kind !== 'message') return i18n.t(`intake.problem.${kind}`);
  return i18n.t('intake.problem.unexpected');
}
