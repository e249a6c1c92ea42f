import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWarnings } from '../features/warnings/use-warnings.js';
import { announce } from '../lib/announce.js';
import { useShortcuts } from '../lib/use-shortcuts.js';
import { Icon } from '../ui/icon.js';
import css from './rail.module.css';

const WarningsPanel = lazy(async () => ({
  default: (await import('../features/warnings/warnings-panel.js')).WarningsPanel,
}));

const MOST = 99;

/** How much I was told of and have not read; the list is a press away. */
export function Bell() {
  const { t } = useTranslation();
  const [opened, panel] = useDisclosure(false);
  const { mayRead, unread } = useWarnings();
  useShortcuts({ ...(mayRead && { 'g a': panel.open }) });
  useNews(unread);
  if (!mayRead) return null;
  const label =
    unread === 0
      ? t('warnings.bell')
      : unread > MOST
        ? t('warnings.bellMany')
        : t('warnings.bellCount', { count: unread });
  return (
    <>
      <button
        type="button"
        className={css.item}
        onClick={panel.open}
        aria-label={label}
        aria-keyshortcuts="g a"
        aria-haspopup="dialog"
        data-testid="bell"
      >
        <span className={css.bell}>
          <Icon name="bell" size={20} />
          {unread > 0 && (
            <span className={css.count} aria-hidden>
              {unread > MOST ? `${MOST}+` : unread}
            </span>
          )}
        </span>
        <span>{t('warnings.short')}</span>
      </button>
      {opened && (
        <Suspense>
          <WarningsPanel onClose={panel.close} />
        </Suspense>
      )}
    </>
  );
}

/** More than a moment ago is said aloud; what is there when one arrives is not. */
function useNews(unread: number): void {
  const { t } = useTranslation();
  const known = useRef<number | null>(null);
  useEffect(() => {
    if (known.current !== null && unread > known.current) announce(t('warnings.news', { count: unread }));
    known.current = unread;
  }, [unread, t]);
}
