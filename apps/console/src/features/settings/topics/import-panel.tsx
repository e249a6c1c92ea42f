import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListSkeleton } from '../../../ui/list-skeleton.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import settings from '../settings.module.css';
import { ImportPreview } from './import-preview.js';
import css from './topics.module.css';
import { useImport } from './use-import.js';

/** Drop a file, read what it would do, apply. */
export function ImportPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const title = useId();
  const [over, setOver] = useState(false);
  const { file, choose, preview, apply } = useImport(onClose);
  const view = preview.data;
  const writes = view ? view.created.length + view.changed.length : 0;
  return (
    <section
      aria-labelledby={title}
      className={css.drop}
      data-over={over}
      data-testid="import"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        choose(event.dataTransfer.files[0]);
      }}
    >
      <div>
        <strong id={title}>{t('settings.import.title')}</strong>
        <p className={settings.note}>{t('settings.import.lead')}</p>
      </div>
      <div className={settings.acts}>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv,text/plain"
          hidden
          data-testid="import-file"
          onChange={(event) => {
            choose(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <Button variant="default" onClick={() => input.current?.click()}>
          {file ? t('settings.import.another') : t('settings.import.choose')}
        </Button>
        {view && writes > 0 && (
          <Button loading={apply.isPending} onClick={() => apply.mutate(view.digest)}>
            {t('settings.import.apply', { count: writes })}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
      <ProblemNotice error={preview.error ?? apply.error} />
      {preview.isPending && <ListSkeleton />}
      {view && !preview.isPending && <ImportPreview view={view} />}
    </section>
  );
}
