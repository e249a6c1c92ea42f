import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useShortcuts } from '../lib/use-shortcuts.js';
import { KeysHelp } from './keys-help.js';
import { Rail } from './rail.js';
import css from './shell.module.css';

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [keysOpen, keys] = useDisclosure(false);
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
      <KeysHelp opened={keysOpen} onClose={keys.close} />
    </div>
  );
}
