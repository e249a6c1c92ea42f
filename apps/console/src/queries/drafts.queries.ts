import { paths, type EntryDraft, type FileDrafts } from '@parvis/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

/** under the file's own key: what makes the file stale makes them stale */
export const fileDraftsQuery = (number: string) =>
  queryOptions({
    queryKey: ['ticket', number, 'drafts'],
    queryFn: ({ signal }) => dated(() => api.get<FileDrafts>(paths.ticketDrafts(number), { signal })),
    staleTime: 0,
    refetchOnWindowFocus: 'always',
  });

export const entryDraftQuery = queryOptions({
  queryKey: ['entry-draft'],
  queryFn: ({ signal }) => dated(() => api.get<EntryDraft>(paths.entryDraft, { signal })),
  staleTime: 0,
  refetchOnWindowFocus: 'always',
});

/** With the moment it was asked at: an answer under way while something is written tells of before. */
async function dated<Answer extends object>(
  ask: () => Promise<Answer>,
): Promise<Answer & { askedAt: number }> {
  const askedAt = Date.now();
  return { ...(await ask()), askedAt };
}
