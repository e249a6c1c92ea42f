import { paths, type TicketView } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { draftKeeper } from '../../../lib/draft-keeper.js';
import { useStore } from '../../../lib/store.js';
import { fileDraftsQuery } from '../../../queries/drafts.queries.js';
import { useSession } from '../../../queries/use-session.js';
import { useTyping } from '../presence/use-typing.js';
import { lastMessageId, type ComposerKind } from './draft.js';

/** One's words on a file, kept on this workstation and by the server; gone only once they are sent, or abandoned. */
export function useDraft(ticket: TicketView, kind: ComposerKind) {
  const { account } = useSession();
  const { number, timeline } = ticket;
  const keeper = draftKeeper(`draft.${account.id}.${number}.${kind}`, paths.ticketDraft(number, kind));
  const { draft, status, conflict } = useStore(keeper.state);
  const { data } = useQuery(fileDraftsQuery(number));
  const typing = useTyping(number, kind);

  useEffect(() => {
    if (data) keeper.meet(data.mine.find((one) => one.kind === kind) ?? null, data.askedAt);
  }, [data, keeper, kind]);
  useEffect(() => () => keeper.flush(), [keeper]);

  return {
    ...draft,
    status,
    conflict,
    write(text: string) {
      typing();
      keeper.write(text, () => lastMessageId(timeline));
    },
    renewKey: () => keeper.renewKey(),
    clear: () => keeper.clear(),
    abandon: () => keeper.abandon(),
    keepMine: () => keeper.keepMine(),
    takeTheirs: () => keeper.takeTheirs(),
  };
}

export type ShownDraft = ReturnType<typeof useDraft>;
