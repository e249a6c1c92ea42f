import { useTranslation } from 'react-i18next';
import type { CommitmentView, TicketView, TimelineEntry } from '@parvis/contract';
import { now } from '../../../lib/clock.js';
import { dateTime, endDateTime, phone } from '../../../lib/format.js';
import { useSession } from '../../../queries/use-session.js';
import { PrintEntry } from './print-entry.js';
import css from './print.module.css';

interface Props {
  ticket: TicketView;
  town: string | null;
  /** internal notes too: off unless asked for, paper gets about */
  notes: boolean;
}

export function PrintSheet({ ticket, town, notes }: Props) {
  const { t } = useTranslation();
  const { account } = useSession();
  const { resident, location } = ticket;
  const name = `${account.firstName} ${account.lastName}`;
  const hasLetter = ticket.timeline.some((entry) => entry.kind === 'message' && entry.direction === 'in');
  return (
    <article className={css.sheet} data-testid="print-sheet">
      <header className={css.head}>
        <p className={css.muted}>
          {[town, ticket.service.name].filter(Boolean).join(' · ')}
          <span>{t('handling.print.page', { date: dateTime(now()), name })}</span>
        </p>
        <h1>{ticket.subject || t('common.noSubject')}</h1>
        <p>
          {[
            t('ticket.number', { number: ticket.number }),
            t(`domain.status.${ticket.status}`),
            t('ticket.facts.received', { date: dateTime(ticket.receivedAt) }),
            t(`domain.channel.${ticket.channel}`),
            ticket.topic?.name,
            ticket.nature && t(`domain.nature.${ticket.nature}`),
            ticket.assignee?.name,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <div className={css.pair}>
        <section>
          <h2>{t('handling.print.resident')}</h2>
          <p>
            {[
              resident?.name ?? t('common.unknownPerson'),
              ...(resident?.emails ?? []),
              ...(resident?.phones ?? []).map(phone),
              resident?.address,
            ]
              .filter(Boolean)
              .map((line) => (
                <span key={line} className={css.line}>
                  {line}
                </span>
              ))}
          </p>
        </section>
        {location?.address && (
          <section>
            <h2>{t('handling.print.place')}</h2>
            <p>{location.address}</p>
          </section>
        )}
        <section>
          <h2>{t('handling.print.promises')}</h2>
          {ticket.commitments.map((promise) => (
            <Promised key={promise.id} promise={promise} />
          ))}
        </section>
      </div>
      {!hasLetter && ticket.description && (
        <section>
          <h2>{t('handling.print.description')}</h2>
          <p className={css.text}>{ticket.description}</p>
        </section>
      )}
      <section>
        <h2>{t('handling.print.timeline')}</h2>
        <ol className={css.entries}>
          {ticket.timeline
            .filter((entry) => notes || isForAll(entry))
            .map((entry) => (
              <PrintEntry key={entry.id} entry={entry} />
            ))}
        </ol>
      </section>
    </article>
  );
}

const isForAll = ({ kind }: TimelineEntry) => kind !== 'note';

function Promised({ promise: { kind, state, dueAt, keptAt } }: { promise: CommitmentView }) {
  const { t } = useTranslation();
  const when = keptAt
    ? t('handling.print.kept', { date: dateTime(keptAt) })
    : dueAt && t('handling.print.due', { date: endDateTime(dueAt) });
  const words = [t(`domain.commitment.${kind}`), !keptAt && t(`handling.print.state.${state}`), when];
  return <p>{words.filter(Boolean).join(', ')}</p>;
}
