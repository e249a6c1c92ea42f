import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { useSession } from '../../../queries/use-session.js';
import css from './composer.module.css';

/** From whom, from which address and to whom the letter will go; or on which page it will stand. */
export function ComposerRoute({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const { account } = useSession();
  const email = ticket.resident?.emails[0];
  const onPage = ticket.channel === 'report' && !email;
  const to = email ?? ticket.resident?.name ?? t('ticket.composer.noAddress');
  const name = `${account.firstName} ${account.lastName}`;
  return (
    <span className={css.route} data-testid="composer-route">
      {onPage && t('ticket.composer.onPage', { name })}
      {!onPage &&
        (ticket.replyAddress
          ? t('ticket.composer.route', { to, name, from: ticket.replyAddress })
          : t('ticket.composer.routeNoFrom', { to, name }))}
    </span>
  );
}
