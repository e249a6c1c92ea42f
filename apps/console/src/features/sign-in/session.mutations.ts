import { paths, type SessionView, type SignInBody } from '@parvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sessionBegins } from '../../lib/api-client.js';
import { sessionQuery } from '../../queries/session.queries.js';
import { sessionLost } from '../../queries/use-session.js';

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInBody) => api.post<SessionView>(paths.session, { body }),
    onSuccess: (session) => {
      sessionBegins();
      const before = client.getQueryData(sessionQuery.queryKey);
      // someone else's rights are not ours: nothing the first one read may stay
      if (before && before.account.id !== session.account.id) client.removeQueries();
      client.setQueryData(sessionQuery.queryKey, session);
      sessionLost.set(false);
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'tickets',
      });
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete<void>(paths.session),
    onSettled: () => {
      sessionLost.set(false);
      client.setQueryData(sessionQuery.queryKey, null);
      client.removeQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'health',
      });
    },
  });
}
