import { paths, type IntakeView } from '@parvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api-client.js';
import { intakeKey } from '../../queries/mail.queries.js';
import { refreshLists } from '../../realtime/list-refresh.js';

export function useRetryIntake() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.put<IntakeView>(paths.intakeRetry(id)),
    onSettled: () => {
      refreshLists();
      return client.invalidateQueries({ queryKey: intakeKey });
    },
  });
}
