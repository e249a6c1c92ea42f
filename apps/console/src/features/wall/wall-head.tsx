import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../lib/clock.js';
import { longDay, time } from '../../lib/format.js';
import { spanWords } from '../../lib/promise-words.js';
import { Icon } from '../../ui/icon.js';
import css from './wall.module.css';

const MINUTE = 60_000;

interface Props {
  name: string;
  asOf: string;
  stale: boolean;
}

/** Where it hangs, what time it is, and how old its figures are. */
export function WallHead({ name, asOf, stale }: Props) {
  const { t } = useTranslation();
  const clock = useClock(time);
  const day = useClock(longDay);
  const age = useClock(
    useCallback(
      (at: number) => {
        const span = at - Date.parse(asOf);
        const words = { time: time(asOf), span: spanWords(span) };
        return span < MINUTE ? t('wall.lostNow', words) : t('wall.lost', words);
      },
      [asOf, t],
    ),
  );
  const scheme = useComputedColorScheme();
  const { setColorScheme } = useMantineColorScheme();
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <header className={css.head}>
      <div>
        <h1>{name}</h1>
        <p className={css.day}>{day}</p>
      </div>
      <p className={css.freshness} role="status" data-testid="wall-freshness">
        <Icon name={stale ? 'offline' : 'live'} size={26} />
        {stale ? age : t('wall.fresh')}
      </p>
      <p className={css.clock}>{clock}</p>
      <ActionIcon
        className={css.scheme}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t(`wall.${other}`)}
        onClick={() => setColorScheme(other)}
      >
        <Icon name={other === 'dark' ? 'moon' : 'sun'} size={20} />
      </ActionIcon>
    </header>
  );
}
