import { Button } from '@mantine/core';
import type { NoticeWordsView } from '@parvis/contract';
import type { NoticeWords } from '@parvis/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dateTime } from '../../../lib/format.js';
import { noticeVersionsQuery } from '../../../queries/settings.queries.js';
import css from './notices.module.css';

interface Props {
  notice: NoticeWordsView;
  onRestore: (words: NoticeWords) => void;
}

/** What it said before: taken up in the fields, and kept once saved. */
export function NoticeVersions({ notice: { kind, version, shipped }, onRestore }: Props) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(noticeVersionsQuery(kind, version));
  if (data.length === 0) return null;
  return (
    <details data-testid="notice-versions">
      <summary>{t('notices.versions')}</summary>
      {data.map(({ version: number, words, changedBy, changedAt }) => (
        <div key={number} className={css.version}>
          <span className={css.aside}>
            {t('notices.changed', { version: number, name: changedBy, date: dateTime(changedAt) })}
          </span>
          <div className={css.text}>{words ? `${words.title}\n\n${words.before}` : t('notices.shipped')}</div>
          <Button size="compact-xs" variant="default" onClick={() => onRestore(words ?? shipped)}>
            {t('notices.restore')}
          </Button>
        </div>
      ))}
    </details>
  );
}
