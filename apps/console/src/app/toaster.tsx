import { Button, CloseButton } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../lib/store.js';
import { toast } from '../ui/toast.js';
import css from './toaster.module.css';

/** long enough to read a line and reach a key (WCAG 2.2.1: what can be undone can be redone elsewhere) */
const SHOWN_MS = 12_000;

export function Toaster() {
  const { t } = useTranslation();
  const shown = useStore(toast);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => toast.set(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div className={css.place} role="status" data-testid="toast">
      {shown && (
        <div key={shown.nth} className={css.toast}>
          <span>{shown.text}</span>
          {shown.undo && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                toast.set(null);
                shown.undo?.();
              }}
            >
              {t('common.undo')}
            </Button>
          )}
          {shown.act && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                toast.set(null);
                shown.act?.run();
              }}
            >
              {shown.act.label}
            </Button>
          )}
          <CloseButton size="sm" aria-label={t('common.close')} onClick={() => toast.set(null)} />
        </div>
      )}
    </div>
  );
}
