import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyRef, TicketView } from '@parvis/contract';
import { announce } from '../../../lib/announce.js';
import { codeOf } from '../../../lib/api-problem.js';
import { ticketQuery } from '../../../queries/tickets.queries.js';
import { useSession } from '../../../queries/use-session.js';
import { useNote, useReply } from '../ticket.mutations.js';
import { lastMessageId, newSince, type ComposerKind } from './draft.js';
import type { Attachments } from './use-attachments.js';
import type { Photos } from './use-photos.js';
import { useDraft } from './use-draft.js';

/**
 * A draft and how to send it: not before having shown what others said meanwhile.
 * @param toAll also to the other open files of its incident
 */
export function useSend(
  ticket: TicketView,
  kind: ComposerKind,
  toAll: boolean,
  photos: Photos,
  attachments: Attachments,
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { account } = useSession();
  const draft = useDraft(ticket, kind);
  const [checking, setChecking] = useState(false);
  const reply = useReply(ticket.number);
  const note = useNote(ticket.number);
  const isPending = reply.isPending || note.isPending;
  const isGated = kind === 'reply' && draft.text.trim() !== '';
  const missed = isGated ? newSince(ticket.timeline, draft.seen, account.id) : [];

  const post = (lastSeen = draft.seen ?? 'none') => {
    const text = draft.text.trim();
    const { key } = draft;
    const enclosed = attachments.ids.length > 0 && { attachments: attachments.ids };
    const sent = (said: string) => {
      draft.clear();
      photos.clear();
      attachments.clear();
      announce(said);
    };
    const onError = (error: Error) => codeOf(error) === 'idempotency/key-reused' && draft.renewKey();
    if (kind === 'note') {
      note.mutate(
        { body: { text, ...enclosed }, key },
        { onSuccess: () => sent(t('ticket.composer.noted')), onError },
      );
      return;
    }
    const body = { text, lastSeen, ...(toAll && { incident: true }), ...enclosed };
    const told = ({ reached }: ReplyRef) =>
      sent(toAll ? t('place.reached', { count: reached }) : t('ticket.composer.sent'));
    reply.mutate({ body, key, photos: photos.files }, { onSuccess: told, onError });
  };

  /** @returns false when something new must be looked at first */
  const send = async (): Promise<boolean> => {
    if (draft.text.trim() === '' || isPending || checking || attachments.isSending) return true;
    if (kind === 'reply' && (await hasNews())) return false;
    post();
    return true;
  };
  const hasNews = async () => {
    setChecking(true);
    // the socket may be late or down: ask
    const fresh = await client
      .fetchQuery({ ...ticketQuery(ticket.number), staleTime: 0, retry: false })
      .catch(() => ticket);
    setChecking(false);
    return newSince(fresh.timeline, draft.seen, account.id).length > 0;
  };

  return {
    draft,
    missed,
    send,
    /** all that is shown was seen */
    sendAnyway: () => post(lastMessageId(ticket.timeline) ?? 'none'),
    isPending: isPending || checking,
    // the gate says it better
    error:
      kind === 'note'
        ? note.error
        : codeOf(reply.error) === 'message/answered-meanwhile'
          ? null
          : reply.error,
  };
}
