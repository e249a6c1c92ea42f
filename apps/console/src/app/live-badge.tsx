import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { time } from '../lib/format.js';
import { useStore } from '../lib/store.js';
import { liveStatus, type LiveState } from '../realtime/live-state.js';
import { Icon } from '../ui/icon.js';
import type { IconName } from '../ui/icon-paths.js';
import css from './live-badge.module.css';

const icons: Record<LiveState, IconName> = { live: 'live', resyncing: 'sync', offline: 'offline' };

export function LiveBadge() {
  const { t } = useTranslation();
  const { state, since } = useStore(liveStatus);
  const age =
    state === 'offline' && since !== null ? t('shell.live.offlineSince', { time: time(since) }) : null;
  return (
    <Tooltip
      label={`${age ? `${age}. ` : ''}${t(`shell.live.hint.${state}`)}`}
      position="right"
      multiline
      maw={260}
    >
      <div className={css.badge} data-state={state} role="status" data-testid="live-state">
        <Icon name={icons[state]} size={18} />
        <span className={css.text}>{t(`shell.live.${state}`)}</span>
      </div>
    </Tooltip>
  );
}
