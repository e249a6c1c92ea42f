import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { useSession } from '../../../queries/use-session.js';
import css from './composer.module.css';

/** From whom, from which address and to whom the letter will go. */
export function ComposerRoute({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const { account } = useSession();
  const to = ticket.resident?.emails[0] ?? ticket.resident?.name ?? t('ticket.composer.noAddress');
  const name = `${account.firstName} ${account.lastName}`;
  return (
    <span className={css.route} data-testid="composer-route">
      {ticket.replyAddress
        ? t('ticket.composer.route', { to, name, from: ticket.replyAddress })
        : t('ticket.composer.routeNoFrom', { to, name })}
    </span>
  );
}
