import { Button } from '@mantine/core';
import type { Calendar } from '@parvis/domain';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { now } from '../../../lib/clock.js';
import { isoDay } from '../../../lib/format.js';
import { Icon } from '../../../ui/icon.js';
import settings from '../settings.module.css';
import { dayWords } from './day-words.js';
import { MonthGrid } from './month-grid.js';
import css from './year.module.css';

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const KINDS = ['open', 'closed', 'holiday', 'closure', 'exceptional'] as const;

/** Twelve months; arrows walk the days, and the line below tells the one that is met. */
export function YearView({ calendar, name }: { calendar: Calendar; name: string }) {
  const { t } = useTranslation();
  const today = isoDay(now());
  const [day, setDay] = useState(today);
  const year = Number(day.slice(0, 4));
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = new Date(Date.parse(`${day}T12:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);
    setDay(next);
    requestAnimationFrame(() => document.getElementById(`day-${next}`)?.focus());
  };
  const turn = (to: number) => setDay(to === Number(today.slice(0, 4)) ? today : `${to}-01-01`);
  return (
    <section className={css.year} aria-label={t('settings.calendar.year', { year })} data-testid="year">
      <div className={css.head}>
        <h2 className={css.title}>
          {name} <span>{year}</span>
        </h2>
        <div className={settings.acts}>
          <Button variant="default" size="xs" onClick={() => turn(year - 1)}>
            {year - 1}
          </Button>
          <Button variant="default" size="xs" onClick={() => turn(year + 1)}>
            {year + 1}
          </Button>
          <Button variant="default" size="xs" onClick={() => window.print()}>
            {t('settings.calendar.print')}
          </Button>
        </div>
      </div>
      <ul className={css.legend} aria-label={t('settings.calendar.legend')}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <span className={css.sample} data-kind={kind} aria-hidden>
              {t(`settings.calendar.signs.${kind}`)}
            </span>
            {t(`settings.calendar.kinds.${kind}`)}
          </li>
        ))}
      </ul>
      <p className={css.told} data-testid="day-told">
        <Icon name="info" size={15} /> {dayWords(calendar, day)}
      </p>
      <div className={css.months} onKeyDown={walk}>
        {Array.from({ length: 12 }, (_, month) => (
          <MonthGrid key={month} calendar={calendar} year={year} month={month} chosen={day} onMeet={setDay} />
        ))}
      </div>
    </section>
  );
}
