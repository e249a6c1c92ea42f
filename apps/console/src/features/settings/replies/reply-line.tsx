import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReplyTemplateView } from '@parvis/contract';
import { codeOf } from '../../../lib/api-problem.js';
import { dateTime } from '../../../lib/format.js';
import { changeReply, repliesKey } from '../../../queries/replies.queries.js';
import { showToast } from '../../../ui/toast.js';
import css from './replies-page.module.css';

export function ReplyLine({ reply, onEdit }: { reply: ReplyTemplateView; onEdit: () => void }) {
  const { t } = useTranslation();
  const { title, body, service, active, changedBy, changedAt } = reply;
  const offer = useOffer();
  return (
    <li className={css.line} data-inactive={!active || undefined} data-testid="reply-line">
      <div className={css.words}>
        <strong>{title}</strong>
        <span className={css.aside}>
          {[service?.name ?? t('replies.everyone'), !active && t('replies.inactive')]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={css.excerpt}>{body}</span>
        <span className={css.aside}>
          {t('replies.changed', { name: changedBy, date: dateTime(changedAt) })}
        </span>
      </div>
      {reply.mayChange && (
        <div className={css.acts}>
          <Button size="compact-sm" variant="default" onClick={onEdit}>
            {t('replies.edit')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            loading={offer.isPending}
            onClick={() => offer.mutate({ reply, active: !active })}
          >
            {t(active ? 'replies.deactivate' : 'replies.activate')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Put away and taken back: each is a version, and undoes the other. */
function useOffer() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: ({ reply, active }: { reply: ReplyTemplateView; active: boolean }) => {
      const { id, title, body, service, version } = reply;
      return changeReply(id, { title, body, service: service?.id ?? null, active }, version);
    },
    onSuccess: (reply) => {
      const said = t(reply.active ? 'replies.activated' : 'replies.deactivated', { title: reply.title });
      showToast(said, () => mutation.mutate({ reply, active: !reply.active }));
    },
    onError: (error) => showToast(t(`problems.${codeOf(error)}`)),
    onSettled: () => client.invalidateQueries({ queryKey: repliesKey }),
  });
  return mutation;
}
