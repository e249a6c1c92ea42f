import { paths, type TicketRef } from '@parvis/contract';
import { LEASE_MINUTES } from '@parvis/domain';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../lib/api-client.js';
import { codeOf } from '../../lib/api-problem.js';
import { randomId } from '../../lib/random-id.js';
import { refreshLists } from '../../realtime/list-refresh.js';
import { showToast } from '../../ui/toast.js';

/** « Suivante »: the file with the nearest promise nobody has, opened. */
export function useTakeNext() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const taking = useMutation({
    mutationFn: (service: string | undefined) =>
      api.post<TicketRef | undefined>(paths.nextTicket, {
        body: service ? { service } : {},
        idempotencyKey: randomId(),
      }),
    onSuccess: (taken) => {
      refreshLists();
      if (!taken) return showToast(t('together.next.nothing'));
      showToast(t('together.next.taken', { number: taken.number, minutes: LEASE_MINUTES }));
      void navigate(`/file/${taken.number}`);
    },
    onError: (error) => showToast(t(`problems.${codeOf(error)}`)),
  });
  return {
    isPending: taking.isPending,
    take: (service: string | undefined) => !taking.isPending && taking.mutate(service),
  };
}
