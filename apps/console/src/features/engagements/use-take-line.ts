import { paths, type TicketRef, type TicketRow } from '@parvis/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api-client.js';
import { codeOf } from '../../lib/api-problem.js';
import { useSession } from '../../queries/use-session.js';
import { refreshListsNow } from '../../realtime/list-refresh.js';
import { showToast } from '../../ui/toast.js';

/** Takes a file from the board, and gives it back when that was a slip. */
export function useTakeLine({ number, version }: TicketRow) {
  const { t } = useTranslation();
  const { account } = useSession();
  const assign = (agentId: string | null, seen: number) =>
    api.put<TicketRef>(paths.assignment(number), { body: { agentId }, version: seen });
  return useMutation({
    mutationFn: () => assign(account.id, version),
    onSuccess: (taken) =>
      showToast(t('engagements.taken', { number }), () => {
        void assign(null, taken.version).then(refreshListsNow);
      }),
    onError: (error) => showToast(t(`problems.${codeOf(error)}`)),
    onSettled: () => refreshListsNow(),
  });
}
