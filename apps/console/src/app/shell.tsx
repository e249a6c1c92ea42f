import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { sectionsFor } from '../features/settings/sections.js';
import type { Bindings } from '../lib/shortcuts.js';
import { boundNow, useShortcuts } from '../lib/use-shortcuts.js';
import { WRITING_ROLES } from '@parvis/domain';
import { useTakeNext } from '../features/queue/use-take-next.js';
import { useSession } from '../queries/use-session.js';
import { useWarmEntry } from './use-warm-entry.js';
import { Entrusted } from './entrusted.js';
import { Toaster } from './toaster.js';
import { KeysHelp } from './keys-help.js';
import { Rail } from './rail.js';
import css from './shell.module.css';

const EntryDialog = lazy(async () => ({
  default: (await import('../features/entry/entry-dialog.js')).EntryDialog,
}));
const InformationDialog = lazy(async () => ({
  default: (await import('../features/entry/information-dialog.js')).InformationDialog,
}));
const Palette = lazy(async () => ({ default: (await import('./palette/palette.js')).Palette }));

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { grants } = useSession();
  const mayWrite = grants.some(({ role }) => WRITING_ROLES.includes(role));
  const maySettle = sectionsFor(grants).length > 0;
  const takeNext = useTakeNext();
  const [keysOpen, keys] = useDisclosure(false);
  const [palette, setPalette] = useState<Bindings | null>(null);
  useWarmEntry(mayWrite);
  // in a field too: no letter is typed with Ctrl
  useHotkeys([['mod+K', () => setPalette((open) => (open ? null : boundNow()))]], []);
  const [entering, setEntering] = useState<'entry' | 'information' | null>(null);
  useShortcuts({
    ...(mayWrite && {
      s: () => takeNext.take(undefined),
      e: () => setEntering('entry'),
      i: () => setEntering('information'),
    }),
    '?': keys.open,
    'g f': () => void navigate('/file'),
    'g u': () => void navigate('/usagers'),
    'g e': () => void navigate('/engagements'),
    'g c': () => void navigate('/courriels'),
    ...(maySettle && { 'g r': () => void navigate('/reglages') }),
  });
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#contenu">
        {t('shell.skip')}
      </a>
      <Rail onKeys={keys.open} onEntry={mayWrite ? () => setEntering('entry') : null} />
      <main id="contenu" tabIndex={-1} className={css.main}>
        {children}
      </main>
      <Toaster />
      <Entrusted />
      <Suspense>
        {entering === 'entry' && <EntryDialog onClose={() => setEntering(null)} />}
        {entering === 'information' && <InformationDialog onClose={() => setEntering(null)} />}
      </Suspense>
      {palette && (
        <Suspense>
          <Palette bindings={palette} onClose={() => setPalette(null)} />
        </Suspense>
      )}
      <KeysHelp opened={keysOpen} onClose={keys.close} />
    </div>
  );
}
