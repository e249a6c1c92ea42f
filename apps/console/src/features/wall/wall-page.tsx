import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../lib/clock.js';
import { useTitle } from '../../lib/use-title.js';
import { BlankState } from '../../ui/blank-state.js';
import { useWall } from './use-wall.js';
import css from './wall.module.css';
import { WallBoard } from './wall-board.js';
import { isStale } from './wall-state.js';

const onHash = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

/** What a big screen shows to whoever passes by; its token stands behind the « # » of its address. */
export function WallPage() {
  const { t } = useTranslation();
  const token = useSyncExternalStore(onHash, () => window.location.hash.slice(1));
  const state = useWall(token);
  const stale = useClock(() => isStale(state, Date.now()));
  useTitle(state.figures?.name ?? t('wall.title'));
  if (state.trouble === 'revoked' || state.trouble === 'unknown')
    return (
      <main className={css.blank} data-testid="wall-trouble" data-trouble={state.trouble}>
        <BlankState
          icon="lock"
          title={t(`wall.${state.trouble}.title`)}
          body={t(`wall.${state.trouble}.body`)}
        />
      </main>
    );
  if (!state.figures || state.at === null)
    return (
      <main className={css.blank}>
        <p role="status">{t(state.trouble === 'lost' ? 'wall.never' : 'wall.loading')}</p>
      </main>
    );
  return <WallBoard figures={state.figures} stale={stale} />;
}
