import { Tooltip } from '@mantine/core';
import { dateTime, shortDateTime } from '../../../lib/format.js';
import { now } from '../../../lib/clock.js';
import css from './timeline.module.css';

export function When({ at }: { at: string }) {
  return (
    <Tooltip label={dateTime(at)}>
      <time dateTime={at} className={css.when}>
        {shortDateTime(at, now())}
      </time>
    </Tooltip>
  );
}
