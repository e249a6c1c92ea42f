import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ForwardTicketBody } from '@parvis/contract';
import { forwardingPreviewQuery } from '../../../queries/tickets.queries.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import css from './acts.module.css';

/** Both mails as they will leave: whoever signs them reads them first. */
export function ForwardingPreviews({ number, body }: { number: string; body: ForwardTicketBody }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(forwardingPreviewQuery(number, body));
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <p aria-live="polite">{t('common.loading')}</p>;
  const { toBody, toResident } = data;
  const to = toResident?.by === 'email' ? toResident.to : t('ticket.forward.onPage');
  return (
    <div className={css.previews}>
      <details open>
        <summary>{t('ticket.forward.toBody', { to: toBody.to })}</summary>
        <p className={css.previewSubject}>{toBody.subject}</p>
        <pre className={css.preview} tabIndex={0}>
          {toBody.text}
        </pre>
        {toBody.attachments.length > 0 && (
          <p>{t('ticket.forward.attachments', { names: toBody.attachments.join(', ') })}</p>
        )}
      </details>
      {toResident ? (
        <details>
          <summary>{t('ticket.forward.toResident', { to })}</summary>
          <pre className={css.preview} tabIndex={0}>
            {toResident.text}
          </pre>
        </details>
      ) : (
        <p>{t('ticket.forward.notTold')}</p>
      )}
    </div>
  );
}
