import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { useNavigate } from 'react-router';
import { useStore } from '../lib/store.js';
import { ticketQuery } from '../queries/tickets.queries.js';
import { entrusted } from '../realtime/entrusted.js';
import { showToast } from '../ui/toast.js';

/** « Claire vous confie 2026-004217 »: the socket says which file, its word is asked for like any other content. */
export function Entrusted() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const given = useStore(entrusted);
  useEffect(() => {
    if (!given) return;
    const { number, by } = given;
    const tell = (word: string | undefined) =>
      showToast(
        t(word ? 'together.assign.entrustedWord' : 'together.assign.entrusted', { by, number, word }),
        undefined,
        { label: t('together.assign.open'), run: () => void navigate(`/file/${number}`) },
      );
    client.fetchQuery({ ...ticketQuery(number), staleTime: 0 }).then(
      (ticket) => tell(wordOf(ticket)),
      () => tell(undefined),
    );
  }, [given, client, navigate, t]);
  return null;
}

function wordOf({ timeline }: TicketView): string | undefined {
  const given = timeline.findLast((entry) => entry.kind === 'event' && entry.type === 'TicketAssigned');
  const noteId = given?.kind === 'event' ? given.payload.noteId : undefined;
  const note = timeline.find((entry) => entry.kind === 'note' && entry.id === `note-${String(noteId)}`);
  return note?.kind === 'note' ? note.text : undefined;
}
