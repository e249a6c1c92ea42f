import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  endSaid,
  type QualificationPreview,
  type QualifyTicketBody,
  type TicketView,
} from '@parvis/contract';
import { now } from '../../../lib/clock.js';
import { currentTimeZone } from '../../../lib/format.js';
import { withinWords } from '../../../lib/promise-words.js';
import { qualificationPreviewQuery } from '../../../queries/tickets.queries.js';
import { Icon } from '../../../ui/icon.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { stretchWords } from '../promises/stretch-words.js';
import css from './acts.module.css';

interface Props {
  ticket: TicketView;
  body: QualifyTicketBody;
}

/** The promise before and after, and why; where the file goes; whether one will still see it. */
export function QualificationEffect({ ticket, body }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(qualificationPreviewQuery(ticket.number, ticket.version, body));
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <p aria-live="polite">{t('common.loading')}</p>;
  const moves = data.service.id !== ticket.service.id || data.sector !== ticket.sector;
  return (
    <div className={css.effect} aria-live="polite" data-testid="qualification-effect">
      <Dates preview={data} paused={ticket.commitments.some(({ state }) => state === 'paused')} />
      {moves && (
        <p>
          {t('handling.qualify.goes', {
            service: data.service.name,
            sector: t(`domain.sector.${data.sector}`),
          })}
        </p>
      )}
      {ticket.assignee && !data.keepsAssignee && <p>{t('handling.qualify.leaves')}</p>}
      {!data.staysVisible && (
        <Alert color="yellow" role="alert" icon={<Icon name="alert" />} data-testid="out-of-sight">
          {t('handling.qualify.outOfSight')}
        </Alert>
      )}
    </div>
  );
}

function Dates({ preview, paused }: { preview: QualificationPreview; paused: boolean }) {
  const { t } = useTranslation();
  const { before, after, within, clock, explanation } = preview;
  const said = (at: string | null) =>
    at
      ? endSaid(at, { timeZone: currentTimeZone(), now: new Date(now()).toISOString() })
      : t('handling.qualify.noDate');
  if (paused && !after) return <p>{t('handling.qualify.paused')}</p>;
  if (before === after) return <p>{t('handling.qualify.same', { date: said(after) })}</p>;
  return (
    <>
      <p>
        {t('handling.qualify.before', { date: said(before) })}
        <br />
        <strong>{t('handling.qualify.after', { date: said(after) })}</strong>
        {within && clock && (
          <>
            {', '}
            {t('handling.qualify.because', {
              within: withinWords(within),
              clock: t(`promise.clock.${clock}`),
            })}
          </>
        )}
        {'.'}
      </p>
      {explanation.length > 0 && (
        <details>
          <summary>{t('handling.qualify.why')}</summary>
          <ul className={css.changes}>
            {explanation.map((line) => (
              <li key={line.from}>
                {stretchWords(line.from, line.to)} · {t(`promise.reason.${line.reason}`)}
                {line.label && ` (${line.label})`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
