import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitmentView, TicketView } from '@parvis/contract';
import { now } from '../../../lib/clock.js';
import { dateTime } from '../../../lib/format.js';
import { Icon } from '../../../ui/icon.js';
import { PromiseChip } from '../../../ui/promise-chip.js';
import css from './promises.module.css';
import { WhyDialog } from './why-dialog.js';

const AcknowledgeDialog = lazy(async () => ({
  default: (await import('../../engagements/acknowledge/acknowledge-dialog.js')).AcknowledgeDialog,
}));

export function TicketPromises({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const [opened, dialog] = useDisclosure(false);
  const [isAcknowledging, acknowledging] = useDisclosure(false);
  const shown = worthShowing(ticket.commitments);
  if (shown.length === 0) return null;
  const acknowledged = shown.find(
    ({ acknowledgedUntil }) => acknowledgedUntil !== null && Date.parse(acknowledgedUntil) > now(),
  )?.acknowledgedUntil;
  return (
    <div className={css.promises} role="group" aria-label={t('ticket.promises')}>
      {shown.map((commitment) => (
        <span key={commitment.id} className={css.promise} data-commitment={commitment.kind}>
          <span className={css.kind}>{t(`domain.commitment.${commitment.kind}`)}</span>
          <PromiseChip promise={commitment} status={ticket.status} focusable />
        </span>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<Icon name="info" size={15} />}
        onClick={dialog.open}
        data-testid="why"
      >
        {t('promise.why.action')}
      </Button>
      {shown.some(isNearOrLate) && ticket.abilities.acknowledge.ok && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="bell" size={15} />}
          onClick={acknowledging.open}
          data-testid="acknowledge"
        >
          {t('warnings.acknowledge.action')}
        </Button>
      )}
      {acknowledged && (
        <span className={css.kind} data-testid="acknowledged">
          {t('warnings.acknowledge.until', { until: dateTime(acknowledged) })}
        </span>
      )}
      {isAcknowledging && (
        <Suspense>
          <AcknowledgeDialog number={ticket.number} version={ticket.version} onDone={acknowledging.close} />
        </Suspense>
      )}
      {opened && <WhyDialog ticket={ticket} first={shown[0]!.id} onClose={dialog.close} />}
    </div>
  );
}

/** Somebody may answer for it: it is late, or was told to be near its end. */
const isNearOrLate = ({ state, keptAt, warned }: CommitmentView): boolean =>
  keptAt === null && (state === 'broken' || (state === 'running' && warned));

/** Those still to keep, the nearest first; when all are kept, the last one. */
function worthShowing(commitments: CommitmentView[]): CommitmentView[] {
  const pending = commitments.filter(
    (one) => one.keptAt === null && one.state !== 'cancelled' && one.state !== 'kept',
  );
  const sorted = pending.sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  // one kind may have two ends, the town's and the law's: the nearest says enough here
  const nearest = sorted.filter(({ kind }, at) => sorted.findIndex((one) => one.kind === kind) === at);
  if (nearest.length > 0) return nearest;
  const kept = commitments.filter((one) => one.state !== 'cancelled');
  return kept.slice(-1);
}
