import {
  paths,
  type ReplyTemplateBody,
  type ReplyTemplateVersion,
  type ReplyTemplateView,
} from '@parvis/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../lib/api-client.js';

export const repliesKey = ['reply-templates'] as const;

export const repliesQuery = queryOptions({
  queryKey: [...repliesKey, 'all'],
  queryFn: ({ signal }) => api.get<ReplyTemplateView[]>(paths.replyTemplates, { signal }),
});

export const replyVersionsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...repliesKey, 'versions', id, version],
    queryFn: ({ signal }) => api.get<ReplyTemplateVersion[]>(paths.replyTemplateVersions(id), { signal }),
  });

export const createReply = (body: ReplyTemplateBody, key: string) =>
  api.post<ReplyTemplateView>(paths.replyTemplates, { body, idempotencyKey: key });

export const changeReply = (id: string, body: ReplyTemplateBody, version: number) =>
  api.put<ReplyTemplateView>(paths.replyTemplate(id), { body, version });
