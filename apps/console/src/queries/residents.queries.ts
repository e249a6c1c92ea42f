import {
  paths,
  type MergeResidentBody,
  type ResidentBody,
  type ResidentCard,
  type ResidentRef,
} from '@parvis/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

export const residentKey = (id: string) => ['resident', id] as const;

export const residentQuery = (id: string) =>
  queryOptions({
    queryKey: residentKey(id),
    queryFn: ({ signal }) => api.get<ResidentCard>(paths.resident(id), { signal }),
    staleTime: 10_000,
  });

export const correctResident = (id: string, body: ResidentBody, version: number) =>
  api.put<ResidentRef>(paths.resident(id), { body, version });

export const mergeResidents = (id: string, body: MergeResidentBody, version: number) =>
  api.put<ResidentRef>(paths.residentMerge(id), { body, version });

export const partResidents = (id: string) => api.delete<ResidentRef>(paths.residentMerge(id));
