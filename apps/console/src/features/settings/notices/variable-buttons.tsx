import { Button } from '@mantine/core';
import type { NoticeVariable } from '@parvis/domain';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { insertText } from '../../ticket/composer/insert-text.js';
import css from './notices.module.css';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Each types its variable where the cursor was last, in whichever field of the form. */
export function VariableButtons({ names }: { names: readonly NoticeVariable[] }) {
  const { t } = useTranslation();
  const group = useRef<HTMLDivElement>(null);
  const last = useRef<Field | null>(null);
  const field = (): Field | null =>
    last.current ?? group.current?.closest('form')?.querySelector('textarea') ?? null;
  return (
    <div
      ref={group}
      role="group"
      aria-label={t('notices.places')}
      className={css.places}
      onFocus={({ relatedTarget }) => {
        if (relatedTarget instanceof HTMLTextAreaElement || relatedTarget instanceof HTMLInputElement)
          last.current = relatedTarget;
      }}
    >
      <span className={css.aside}>{t('notices.places')}</span>
      {names.map((name) => (
        <Button
          key={name}
          size="compact-xs"
          variant="default"
          title={`{{${name}}}`}
          onClick={() => {
            const target = field();
            if (target) insertText(target, `{{${name}}}`);
          }}
        >
          {t(`notices.variables.${name}`)}
        </Button>
      ))}
    </div>
  );
}
