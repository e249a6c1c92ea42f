import { paths, type TicketRef, type TicketRow } from '@parvis/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api-client.js';
import { codeOf } from '../../lib/api-problem.js';
import { useSession } from '../../queries/use-session.js';
import { refreshListsNow } from '../../realtime/list-refresh.js';
import { showToast } from '../../ui/toast.js';

/** Takes a file from the board, and gives it back to whom it was taken from when that was a slip. */
export function useTakeLine() {
  const { t } = useTranslation();
  const { account } = useSession();
  const assign = (number: string, agentId: string | null, seen: number) =>
    api.put<TicketRef>(paths.assignment(number), { body: { agentId }, version: seen });
  return useMutation({
    mutationFn: ({ number, version }: TicketRow) => assign(number, account.id, version),
    onSuccess: (taken, { number, assignee }) =>
      showToast(t('engagements.taken', { number }), () => {
        void assign(number, assignee?.id ?? null, taken.version).then(refreshListsNow);
      }),
    onError: (error) => showToast(t(`problems.${codeOf(error)}`)),
    onSettled: () => refreshListsNow(),
  });
}
