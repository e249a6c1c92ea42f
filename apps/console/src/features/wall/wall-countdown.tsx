import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { now, useClock } from '../../lib/clock.js';
import { daysBetween, isMidnight, justBefore, time, weekday } from '../../lib/format.js';
import css from './wall.module.css';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const pad = (value: number): string => String(value).padStart(2, '0');

/** « 24 min », « 1 h 05 », « 1 j 11 h » */
function left(span: number): string {
  const hours = Math.floor(span / HOUR);
  if (hours < 1) return `${Math.floor(span / MINUTE)}\u00a0min`;
  if (hours >= 24) return `${Math.floor(hours / 24)}\u00a0j\u00a0${hours % 24}\u00a0h`;
  return `${hours}\u00a0h\u00a0${pad(Math.floor((span % HOUR) / MINUTE))}`;
}

/** Counts down while the figures are true; else says when it was due, which stays true. */
export function WallCountdown({ dueAt, stale }: { dueAt: string | null; stale: boolean }) {
  const { t } = useTranslation();
  const span = useClock(
    useCallback((at: number) => (dueAt === null ? '' : left(Date.parse(dueAt) - at)), [dueAt]),
  );
  const isOver = useClock(
    useCallback((at: number) => dueAt !== null && Date.parse(dueAt) - at < MINUTE, [dueAt]),
  );
  if (dueAt === null) return <span className={css.nothing}>{t('wall.noNext')}</span>;
  const due = isMidnight(dueAt) ? justBefore(dueAt) : dueAt;
  const hour = isMidnight(dueAt) ? t('promise.words.midnight') : time(dueAt);
  const when =
    daysBetween(now(), due) === 0
      ? t('wall.dueAt', { time: hour })
      : `${weekday(due)} ${t('wall.dueAt', { time: hour })}`;
  return (
    <>
      {!stale && <strong>{isOver ? t('wall.dueNow') : span}</strong>}
      <time dateTime={dueAt}>{when}</time>
    </>
  );
}
