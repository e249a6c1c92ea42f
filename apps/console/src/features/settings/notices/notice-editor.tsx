import { Button, Textarea, TextInput } from '@mantine/core';
import {
  NOTICE_TEXT_MAX,
  NOTICE_TITLE_MAX,
  paths,
  type NoticeWordsBody,
  type NoticeWordsView,
} from '@parvis/contract';
import type { NoticeWords } from '@parvis/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { StaleSetting } from '../stale-setting.js';
import { useSave } from '../use-save.js';
import { NoticePreview } from './notice-preview.js';
import { NoticeVersions } from './notice-versions.js';
import { unknownIn } from './unknown-in.js';
import { VariableButtons } from './variable-buttons.js';
import css from './notices.module.css';

/** The words on one side, the letter as it would leave on the other. */
export function NoticeEditor({ notice }: { notice: NoticeWordsView }) {
  const { t } = useTranslation();
  const { kind, shipped, version } = notice;
  const [words, setWords] = useState<NoticeWords>(notice.words ?? shipped);
  const save = useSave<NoticeWordsBody>({
    path: paths.noticeWordsOf(kind),
    version,
    onSaved: () => undefined,
  });
  const put = (patch: Partial<NoticeWords>) => setWords({ ...words, ...patch });
  const unknown = unknownIn(save.error);
  return (
    <form
      className={css.editor}
      noValidate
      data-testid="notice-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save.send({ words });
      }}
    >
      <div className={css.fields}>
        <h2 className={css.title}>{t(`notices.letters.${kind}`)}</h2>
        <TextInput
          required
          label={t('notices.title')}
          maxLength={NOTICE_TITLE_MAX}
          value={words.title}
          onChange={(event) => put({ title: event.currentTarget.value })}
        />
        <Textarea
          required
          autosize
          minRows={5}
          label={t('notices.before')}
          description={t('notices.hint')}
          maxLength={NOTICE_TEXT_MAX}
          value={words.before}
          onChange={(event) => put({ before: event.currentTarget.value })}
        />
        <Textarea
          autosize
          minRows={3}
          label={t('notices.after')}
          maxLength={NOTICE_TEXT_MAX}
          value={words.after}
          onChange={(event) => put({ after: event.currentTarget.value })}
        />
        <VariableButtons names={notice.variables} />
        <ProblemNotice error={save.error}>
          {unknown && <div>{t('notices.unknown', { names: unknown })}</div>}
        </ProblemNotice>
        {save.stale && <StaleSetting stale={save.stale} />}
        <div className={css.acts}>
          {notice.words && (
            <Button
              variant="default"
              onClick={() => {
                setWords(shipped);
                save.send({ words: null });
              }}
            >
              {t('notices.toShipped')}
            </Button>
          )}
          <Button type="submit" loading={save.isPending}>
            {save.stale ? t('settings.stale.again') : t('settings.save')}
          </Button>
        </div>
        <NoticeVersions notice={notice} onRestore={setWords} />
      </div>
      <NoticePreview kind={kind} words={words} />
    </form>
  );
}
