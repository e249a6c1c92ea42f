import { Alert, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { REPLY_BODY_MAX, REPLY_TITLE_MAX, type ReplyTemplateView } from '@parvis/contract';
import { fillReply, REPLY_VARIABLES, type ReplyValues } from '@parvis/domain';
import { dateTime } from '../../../lib/format.js';
import { topicsQuery } from '../../../queries/entry.queries.js';
import { useSession } from '../../../queries/use-session.js';
import { Icon } from '../../../ui/icon.js';
import { PageHeader } from '../../../ui/page-header.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { FilledText } from '../../ticket/composer/filled-text.js';
import { insertText } from '../../ticket/composer/insert-text.js';
import css from './replies-page.module.css';
import { ReplyVersions } from './reply-versions.js';
import { useReplyForm } from './use-reply-form.js';

interface Props {
  /** null: a new one */
  reply: ReplyTemplateView | null;
  onClose: () => void;
}

export function ReplyEditor({ reply, onClose }: Props) {
  const { t } = useTranslation();
  const form = useReplyForm(reply, onClose);
  const field = useRef<HTMLTextAreaElement>(null);
  const services = useServices();
  const examples = Object.fromEntries(
    REPLY_VARIABLES.map((name) => [name, t(`replies.examples.${name}`)]),
  ) as ReplyValues;
  const send = (event: FormEvent) => {
    event.preventDefault();
    form.save();
  };
  const isBlank = (text: string) => form.tried && text.trim() === '' && t('replies.required');
  return (
    <div className={css.page} data-testid="reply-editor">
      <PageHeader title={t(reply ? 'replies.edit' : 'replies.new')} lead={reply?.title} />
      <form className={css.editor} noValidate onSubmit={send}>
        <div className={css.fields}>
          <TextInput
            label={t('replies.name')}
            required
            autoFocus
            maxLength={REPLY_TITLE_MAX}
            value={form.title}
            error={isBlank(form.title)}
            onChange={(event) => form.setTitle(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('replies.service')}
            value={form.service}
            data={[{ value: '', label: t('replies.everyone') }, ...services]}
            onChange={(event) => form.setService(event.currentTarget.value)}
          />
          <Textarea
            ref={field}
            label={t('replies.body')}
            required
            autosize
            minRows={8}
            maxRows={20}
            maxLength={REPLY_BODY_MAX}
            value={form.body}
            error={
              isBlank(form.body) || (form.unknown && t('replies.unknownPlaces', { names: form.unknown }))
            }
            onChange={(event) => form.setBody(event.currentTarget.value)}
          />
          <div role="group" aria-label={t('replies.places')} className={css.places}>
            <span className={css.aside}>{t('replies.places')}</span>
            {REPLY_VARIABLES.map((name) => (
              <Button
                key={name}
                size="compact-xs"
                variant="default"
                title={`{{${name}}}`}
                onClick={() => field.current && insertText(field.current, `{{${name}}}`)}
              >
                {t(`replies.variables.${name}`)}
              </Button>
            ))}
          </div>
          {form.stale && (
            <Alert color="yellow" role="alert" icon={<Icon name="sync" />} data-testid="reply-stale">
              {t('replies.stale', { name: form.stale.changedBy, date: dateTime(form.stale.changedAt) })}
              <div className={css.preview}>{form.stale.body}</div>
              <Button size="compact-sm" onClick={form.overwrite}>
                {t('replies.overwrite')}
              </Button>
            </Alert>
          )}
          <ProblemNotice error={form.error} />
          <div className={css.acts}>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={form.isPending}>
              {t('replies.save')}
            </Button>
          </div>
        </div>
        <div className={css.fields}>
          <h2 className={css.title}>{t('replies.example')}</h2>
          <div className={css.preview} data-testid="reply-preview">
            <FilledText text={fillReply(form.body, examples)} />
          </div>
          {reply && <ReplyVersions reply={reply} onRestore={form.setBody} />}
        </div>
      </form>
    </div>
  );
}

function useServices() {
  const { data: topics = [] } = useQuery(topicsQuery);
  const session = useSession();
  const services = new Map(session.services.map(({ id, name }) => [id, name]));
  for (const { service } of topics) services.set(service.id, service.name);
  return [...services]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'));
}
