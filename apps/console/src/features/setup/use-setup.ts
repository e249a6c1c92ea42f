import { useQuery } from '@tanstack/react-query';
import { setupQuery } from '../../queries/settings.queries.js';
import { useSession } from '../../queries/use-session.js';

/** The first steps are an administrator's, of a real town. */
export function useSetup() {
  const { demo, grants } = useSession();
  const concerned = !demo && grants.some(({ role }) => role === 'admin');
  const { data, isPending, error, refetch } = useQuery({ ...setupQuery, enabled: concerned });
  return { concerned, setup: data, isPending: concerned && isPending, error, refetch };
}
