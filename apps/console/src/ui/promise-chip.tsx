import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useCallback } from 'react';
import type { PromiseChip as Promised } from '@parvis/contract';
import type { TicketStatus } from '@parvis/domain';
import { now, useClock } from '../lib/clock.js';
import { promiseSentence, promiseWords, type PromiseTone } from '../lib/promise-words.js';
import { Icon } from './icon.js';
import type { IconName } from './icon-paths.js';
import css from './promise-chip.module.css';

const icons: Record<PromiseTone, IconName> = {
  none: 'dash',
  calm: 'clock',
  soon: 'hourglass',
  late: 'alert',
  paused: 'pause',
  kept: 'check',
  'kept-late': 'checkLate',
};

interface Props {
  promise: Promised | null;
  status?: TicketStatus;
  /** set where the chip stands alone; in a row or a button, its container takes the focus */
  focusable?: boolean;
}

/** The promise, in the same words everywhere. Ticks by itself. */
export function PromiseChip({ promise, status, focusable = false }: Props) {
  const said = useClock(
    useCallback(
      (at: number) => {
        const { tone, text } = promiseWords(promise, at, status);
        return `${tone}|${text}`;
      },
      [promise, status],
    ),
  );
  const cut = said.indexOf('|');
  const tone = said.slice(0, cut) as PromiseTone;
  const sentence = promiseSentence(promise, now());
  return (
    <Tooltip
      label={sentence}
      events={{ hover: true, focus: true, touch: true }}
      openDelay={250}
      multiline
      maw={340}
    >
      <span
        className={css.chip}
        data-tone={tone}
        data-testid="promise-chip"
        tabIndex={focusable ? 0 : undefined}
      >
        <Icon name={icons[tone]} size={15} />
        <span className={css.text}>{said.slice(cut + 1)}</span>
        <VisuallyHidden>. {sentence}</VisuallyHidden>
      </span>
    </Tooltip>
  );
}
