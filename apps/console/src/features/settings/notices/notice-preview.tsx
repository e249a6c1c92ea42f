import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { paths, type NoticePreview as Preview } from '@parvis/contract';
import type { NoticeLetter, NoticeWords } from '@parvis/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { styleNonce } from '../../../app/nonce.js';
import { api } from '../../../lib/api-client.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import css from './notices.module.css';
import { unknownIn } from './unknown-in.js';

const AS_TYPED = 300;
const AS = ['html', 'text'] as const;
const WIDTHS = ['desk', 'phone'] as const;
const SCHEMES = ['light', 'dark'] as const;

/** What the house would send, made by the house itself: as the resident's screen would have it. */
export function NoticePreview({ kind, words }: { kind: NoticeLetter; words: NoticeWords }) {
  const { t } = useTranslation();
  const [as, setAs] = useState<(typeof AS)[number]>('html');
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>('desk');
  const [scheme, setScheme] = useState<(typeof SCHEMES)[number]>('light');
  const [typed] = useDebouncedValue(words, AS_TYPED);
  const { data, error } = useQuery({
    queryKey: ['notice-preview', kind, typed],
    queryFn: ({ signal }) => api.post<Preview>(paths.noticeWordsPreview(kind), { body: typed, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const unknown = unknownIn(error);
  return (
    <section className={css.fields} aria-labelledby="notice-preview">
      <h2 id="notice-preview" className={css.title}>
        {t('notices.preview.title')}
      </h2>
      <div className={css.acts}>
        <Choice label={t('notices.preview.as')} of={AS} value={as} onChange={setAs} />
        {as === 'html' && (
          <>
            <Choice label={t('notices.preview.width')} of={WIDTHS} value={width} onChange={setWidth} />
            <Choice label={t('notices.preview.scheme')} of={SCHEMES} value={scheme} onChange={setScheme} />
          </>
        )}
      </div>
      <ProblemNotice error={error}>
        {unknown && <div>{t('notices.unknown', { names: unknown })}</div>}
      </ProblemNotice>
      {data && as === 'text' && (
        <pre className={css.text} data-testid="notice-preview">
          {data.text}
        </pre>
      )}
      {data && as === 'html' && (
        <iframe
          className={css.frame}
          data-width={width}
          data-testid="notice-preview"
          title={t('notices.preview.frame')}
          srcDoc={inScheme(data.html, scheme)}
          sandbox=""
          referrerPolicy="no-referrer"
        />
      )}
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  of: readonly Value[];
  value: Value;
  onChange: (value: Value) => void;
}

function Choice<Value extends 'html' | 'text' | 'desk' | 'phone' | 'light' | 'dark'>({
  label,
  of,
  value,
  onChange,
}: ChoiceProps<Value>) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      value={value}
      data={of.map((one) => ({ value: one, label: t(`notices.preview.${one}`) }))}
      onChange={(one) => onChange(one as Value)}
    />
  );
}

/** As a reader in that scheme sees it, whatever ours is; its styles are let in by the page's nonce. */
const inScheme = (html: string, scheme: 'light' | 'dark'): string =>
  html
    .replace('<style>', `<style nonce="${styleNonce()}">`)
    .replace('(prefers-color-scheme: dark)', scheme === 'dark' ? 'all' : 'not all');
