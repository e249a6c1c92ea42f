import { paths, type MailboxOrderBody, type MailboxSettings } from '@parvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api-client.js';
import { mailboxesQuery, refreshOrganisation } from '../../../queries/settings.queries.js';

export interface Order {
  /** null when it is at that end already */
  mover: (mailbox: MailboxSettings, by: -1 | 1) => (() => void) | null;
  isPending: boolean;
  error: Error | null;
}

/** Those in use, one step up or down. */
export function useOrder(mailboxes: readonly MailboxSettings[]): Order {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (ids: string[]) =>
      api.put<MailboxSettings[]>(paths.mailboxOrder, { body: { ids } satisfies MailboxOrderBody }),
    onSuccess: (ordered) => client.setQueryData(mailboxesQuery.queryKey, ordered),
    onSettled: () => refreshOrganisation(client),
  });
  const ids = mailboxes.filter(({ active }) => active).map(({ id }) => id);
  const mover: Order['mover'] = ({ id, active }, by) => {
    const at = ids.indexOf(id);
    const other = ids[at + by];
    if (!active || other === undefined) return null;
    return () => mutate(ids.with(at, other).with(at + by, id));
  };
  return { mover, isPending, error };
}
