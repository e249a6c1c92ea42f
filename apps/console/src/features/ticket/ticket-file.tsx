import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../lib/api-problem.js';
import { useTitle } from '../../lib/use-title.js';
import { ticketKey, ticketQuery } from '../../queries/tickets.queries.js';
import { watchTicket } from '../../realtime/socket.js';
import { BlankState } from '../../ui/blank-state.js';
import { LoadError } from '../../ui/load-error.js';
import { TicketLayout } from './ticket-layout.js';
import { TicketSkeleton } from './ticket-skeleton.js';

interface Props {
  number: string;
  onClose: () => void;
}

export function TicketFile({ number, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: ticket, error, isPending, refetch } = useQuery(ticketQuery(number));
  useTitle(ticket ? `${ticket.number} ${ticket.subject}` : t('ticket.title', { number }));

  // what happened between the question and the entry in the room was not heard: ask once more
  useEffect(
    () => watchTicket(number, () => void client.invalidateQueries({ queryKey: ticketKey(number) })),
    [client, number],
  );

  if (isPending) return <TicketSkeleton />;
  if (!ticket && codeOf(error) === 'ticket/not-found')
    return (
      <BlankState
        icon="info"
        order={1}
        title={t('ticket.notFound.title')}
        body={t('problems.ticket/not-found')}
        role="alert"
      >
        <Button variant="default" onClick={onClose}>
          {t('ticket.back')}
        </Button>
      </BlankState>
    );
  if (!ticket) return <LoadError error={error} retry={() => void refetch()} />;
  return <TicketLayout ticket={ticket} onClose={onClose} />;
}
