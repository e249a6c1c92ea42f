import { paths, type AbsenceBody, type AbsenceView, type AgentAbsence } from '@parvis/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

export const absenceQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['absence', accountId],
    queryFn: ({ signal }) => api.get<AgentAbsence>(paths.absence(accountId), { signal }),
    staleTime: 0,
  });

export const absencesQuery = queryOptions({
  queryKey: ['absence', 'all'],
  queryFn: ({ signal }) => api.get<AbsenceView[]>(paths.absences, { signal }),
  staleTime: 0,
});

export const setAbsence = (accountId: string, body: AbsenceBody) =>
  api.put<AgentAbsence>(paths.absence(accountId), { body });

export const endAbsence = (accountId: string) => api.delete<AgentAbsence>(paths.absence(accountId));
