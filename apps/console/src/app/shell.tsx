import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Bindings } from '../lib/shortcuts.js';
import { boundNow, useShortcuts } from '../lib/use-shortcuts.js';
import { KeysHelp } from './keys-help.js';
import { Rail } from './rail.js';
import css from './shell.module.css';

const Palette = lazy(async () => ({ default: (await import('./palette/palette.js')).Palette }));

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [keysOpen, keys] = useDisclosure(false);
  const [palette, setPalette] = useState<Bindings | null>(null);
  // in a field too: no letter is typed with Ctrl
  useHotkeys([['mod+K', () => setPalette((open) => (open ? null : boundNow()))]], []);
  useShortcuts({
    '?': keys.open,
    'g f': () => void navigate('/file'),
    'g c': () => void navigate('/courriels'),
  });
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#contenu">
        {t('shell.skip')}
      </a>
      <Rail onKeys={keys.open} />
      <main id="contenu" tabIndex={-1} className={css.main}>
        {children}
      </main>
      {palette && (
        <Suspense>
          <Palette bindings={palette} onClose={() => setPalette(null)} />
        </Suspense>
      )}
      <KeysHelp opened={keysOpen} onClose={keys.close} />
    </div>
  );
}
