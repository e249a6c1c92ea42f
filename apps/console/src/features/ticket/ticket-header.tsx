import { ActionIcon, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { dateTime } from '../../lib/format.js';
import { ChannelLabel } from '../../ui/channel-label.js';
import { Icon } from '../../ui/icon.js';
import { StatusLabel } from '../../ui/status-label.js';
import { PresenceLine } from './presence/presence-line.js';
import { MergedNotice } from './merged-notice.js';
import { TicketPromises } from './promises/ticket-promises.js';
import css from './ticket-header.module.css';

interface Props {
  ticket: TicketView;
  side: boolean;
  onSide: () => void;
  onClose: () => void;
}

export function TicketHeader({ ticket, side, onSide, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <header className={css.header}>
      <div className={css.line}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          onClick={onClose}
          aria-label={t('ticket.back')}
          aria-keyshortcuts="Escape"
        >
          <Icon name="back" />
        </ActionIcon>
        <h1 id="ticket-subject" className={css.subject} data-testid="ticket-subject">
          {ticket.subject || t('common.noSubject')}
        </h1>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="side" size={15} />}
          aria-expanded={side}
          aria-label={side ? t('ticket.resident.hide') : t('ticket.resident.show')}
          onClick={onSide}
          className={css.who}
        >
          {ticket.resident?.name ?? t('common.unknownPerson')}
        </Button>
      </div>
      <div className={css.facts}>
        <span className={css.number}>{t('ticket.number', { number: ticket.number })}</span>
        <StatusLabel status={ticket.status} />
        {ticket.closingReason && <span>{t(`domain.closingReason.${ticket.closingReason}`)}</span>}
        {ticket.chaseUps > 0 && (
          <span className={css.chaseUps} data-testid="chase-ups">
            <Icon name="alert" size={14} /> {t('ticket.chaseUp.count', { count: ticket.chaseUps })}
          </span>
        )}
        <ChannelLabel channel={ticket.channel} />
        <span>{t('ticket.facts.received', { date: dateTime(ticket.receivedAt) })}</span>
        <span>
          <span className={css.name}>{t('ticket.facts.service')}</span> {ticket.service.name}
        </span>
        <span data-testid="ticket-assignee">
          <span className={css.name}>{t('ticket.facts.assignee')}</span>{' '}
          {ticket.assignee?.name ?? t('queue.unassigned')}
        </span>
        {ticket.incident && (
          <button
            type="button"
            className={css.incident}
            aria-expanded={side}
            onClick={onSide}
            data-testid="incident-badge"
          >
            <Icon name="report" size={14} /> {t('place.badge', { count: ticket.incident.count })}
          </button>
        )}
      </div>
      <MergedNotice ticket={ticket} />
      <TicketPromises ticket={ticket} />
      <PresenceLine number={ticket.number} />
    </header>
  );
}
