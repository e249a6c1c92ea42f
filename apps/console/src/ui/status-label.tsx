import { useTranslation } from 'react-i18next';
import type { TicketStatus } from '@parvis/domain';
import css from './labels.module.css';

export function StatusLabel({ status }: { status: TicketStatus }) {
  const { t } = useTranslation();
  return (
    <span className={css.status} data-status={status} data-testid="ticket-status">
      <span className={css.dot} aria-hidden />
      <span className={css.words}>{t(`domain.status.${status}`)}</span>
    </span>
  );
}
