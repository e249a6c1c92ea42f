import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { CommitmentView, TicketView } from '@parvis/contract';
import { Icon } from '../../../ui/icon.js';
import { PromiseChip } from '../../../ui/promise-chip.js';
import css from './promises.module.css';
import { WhyDialog } from './why-dialog.js';

export function TicketPromises({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const [opened, dialog] = useDisclosure(false);
  const shown = worthShowing(ticket.commitments);
  if (shown.length === 0) return null;
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
      {opened && <WhyDialog ticket={ticket} first={shown[0]!.id} onClose={dialog.close} />}
    </div>
  );
}

/** Those still to keep, the nearest first; when all are kept, the last one. */
function worthShowing(commitments: CommitmentView[]): CommitmentView[] {
  const pending = commitments.filter(
    (one) => one.keptAt === null && one.state !== 'cancelled' && one.state !== 'kept',
  );
  const sorted = pending.sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  if (sorted.length > 0) return sorted;
  const kept = commitments.filter((one) => one.state !== 'cancelled');
  return kept.slice(-1);
}
