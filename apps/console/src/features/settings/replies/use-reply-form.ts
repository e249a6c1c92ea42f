import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyTemplateBody, ReplyTemplateView } from '@parvis/contract';
import { ApiProblem } from '../../../lib/api-problem.js';
import { randomId } from '../../../lib/random-id.js';
import { changeReply, createReply, repliesKey } from '../../../queries/replies.queries.js';
import { showToast } from '../../../ui/toast.js';

interface Stale {
  version: number;
  body: string;
  changedBy: string;
  changedAt: string;
}

/** What is typed outlives a refusal: a colleague's version is shown beside it. */
export function useReplyForm(reply: ReplyTemplateView | null, onSaved: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [title, setTitle] = useState(reply?.title ?? '');
  const [body, setBody] = useState(reply?.body ?? '');
  const [service, setService] = useState(reply?.service?.id ?? '');
  const [tried, setTried] = useState(false);
  const [key] = useState(randomId);
  const mutation = useMutation({
    mutationFn: (version: number) => {
      const said: ReplyTemplateBody = {
        title,
        body,
        service: service || null,
        active: reply?.active ?? true,
      };
      return reply ? changeReply(reply.id, said, version) : createReply(said, key);
    },
    onSuccess: () => {
      showToast(t('replies.saved'));
      onSaved();
    },
    onSettled: () => client.invalidateQueries({ queryKey: repliesKey }),
  });
  const details = (code: string) =>
    mutation.error instanceof ApiProblem && mutation.error.code === code ? mutation.error.details : null;
  const stale = details('reply-template/stale-version') as unknown as Stale | null;
  const names = details('reply-template/unknown-variable')?.['names'] as string[] | undefined;
  return {
    title,
    setTitle,
    body,
    setBody,
    service,
    setService,
    tried,
    stale,
    unknown: names ? names.map((name) => `{{${name}}}`).join(', ') : null,
    error: stale || names ? null : mutation.error,
    isPending: mutation.isPending,
    save() {
      setTried(true);
      if (title.trim() !== '' && body.trim() !== '') mutation.mutate(reply?.version ?? 0);
    },
    overwrite: () => stale && mutation.mutate(stale.version),
  };
}
