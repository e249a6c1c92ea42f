import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReplyTemplateView } from '@parvis/contract';
import { dateTime } from '../../../lib/format.js';
import { replyVersionsQuery } from '../../../queries/replies.queries.js';
import css from './replies-page.module.css';

interface Props {
  reply: ReplyTemplateView;
  onRestore: (body: string) => void;
}

/** What it said before, each a click away from being said again. */
export function ReplyVersions({ reply, onRestore }: Props) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(replyVersionsQuery(reply.id, reply.version));
  const before = data.filter(({ version }) => version < reply.version);
  if (before.length === 0) return null;
  return (
    <details>
      <summary>{t('replies.versions')}</summary>
      {before.map(({ version, body, changedBy, changedAt }) => (
        <div key={version} className={css.version}>
          <span className={css.aside}>
            {t('replies.version', { n: version, name: changedBy, date: dateTime(changedAt) })}
          </span>
          <div className={css.preview}>{body}</div>
          <Button size="compact-xs" variant="default" onClick={() => onRestore(body)}>
            {t('replies.restore')}
          </Button>
        </div>
      ))}
    </details>
  );
}
