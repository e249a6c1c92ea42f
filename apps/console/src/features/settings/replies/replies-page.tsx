import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyTemplateView } from '@parvis/contract';
import { useTitle } from '../../../lib/use-title.js';
import { repliesQuery } from '../../../queries/replies.queries.js';
import { useSession } from '../../../queries/use-session.js';
import { BlankState } from '../../../ui/blank-state.js';
import { Icon } from '../../../ui/icon.js';
import { ListSkeleton } from '../../../ui/list-skeleton.js';
import { LoadError } from '../../../ui/load-error.js';
import { PageHeader } from '../../../ui/page-header.js';
import { ReplyEditor } from './reply-editor.js';
import { ReplyLine } from './reply-line.js';
import css from './replies-page.module.css';

const WRITERS = ['referent', 'supervisor', 'admin'];

/** Réponses types of the services one reads: written, put away, taken back, with what they said before. */
export function RepliesPage() {
  const { t } = useTranslation();
  const { grants } = useSession();
  const { data, error, refetch } = useQuery(repliesQuery);
  const [edited, setEdited] = useState<ReplyTemplateView | 'new' | null>(null);
  const [typed, setTyped] = useState('');
  useTitle(t('replies.title'));
  const mayWrite = grants.some(({ role }) => WRITERS.includes(role));
  const found = data?.filter(({ title, body }) => plain(`${title} ${body}`).includes(plain(typed)));

  if (edited)
    return (
      <ReplyEditor
        key={edited === 'new' ? 'new' : edited.id}
        reply={edited === 'new' ? null : edited}
        onClose={() => setEdited(null)}
      />
    );
  return (
    <div className={css.page}>
      <PageHeader title={t('replies.title')} lead={t('replies.lead')} />
      <div className={css.body}>
        <div className={css.tools}>
          <TextInput
            aria-label={t('replies.search')}
            placeholder={t('replies.search')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {mayWrite && (
            <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setEdited('new')}>
              {t('replies.new')}
            </Button>
          )}
        </div>
        {error && <LoadError error={error} retry={() => void refetch()} />}
        {!data && !error && <ListSkeleton />}
        {data?.length === 0 && (
          <BlankState icon="quote" order={2} title={t('replies.emptyTitle')} body={t('replies.emptyBody')} />
        )}
        {found && data && data.length > 0 && found.length === 0 && <p>{t('replies.nothing')}</p>}
        <ul className={css.list}>
          {found?.map((reply) => (
            <ReplyLine key={reply.id} reply={reply} onEdit={() => setEdited(reply)} />
          ))}
        </ul>
      </div>
    </div>
  );
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
