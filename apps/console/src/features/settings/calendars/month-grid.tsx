import { WEEKDAYS, type Calendar } from '@parvis/domain';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayWords, kindOf, monthName } from './day-words.js';
import css from './year.module.css';

interface Props {
  calendar: Calendar;
  year: number;
  month: number;
  /** the day in the order of Tab */
  chosen: string;
  onMeet: (date: string) => void;
}

export const MonthGrid = memo(Month, (a, b) => {
  const own = (day: string) => day.startsWith(prefixOf(a));
  const same = a.calendar === b.calendar && a.year === b.year && a.onMeet === b.onMeet;
  return same && (a.chosen === b.chosen || (!own(a.chosen) && !own(b.chosen)));
});

const prefixOf = ({ year, month }: { year: number; month: number }) =>
  `${year}-${String(month + 1).padStart(2, '0')}-`;

function Month({ calendar, year, month, chosen, onMeet }: Props) {
  const { t } = useTranslation();
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
  const cells = [
    ...Array.from<null>({ length: before }).fill(null),
    ...Array.from({ length }, (_, index) => index + 1),
  ];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    cells.slice(week * 7, week * 7 + 7),
  );
  return (
    <table className={css.month} role="grid" aria-label={`${monthName(year, month)} ${year}`}>
      <caption aria-hidden>{monthName(year, month)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              <abbr title={t(`settings.calendar.days.${day}`)}>
                {t(`settings.calendar.days.${day}`).slice(0, 1)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((number, at) => {
              if (number === null) return <td key={at} />;
              const date = `${prefixOf({ year, month })}${String(number).padStart(2, '0')}`;
              const kind = kindOf(calendar, date);
              return (
                <td
                  key={at}
                  id={`day-${date}`}
                  className={css.day}
                  data-kind={kind}
                  tabIndex={date === chosen ? 0 : -1}
                  aria-label={dayWords(calendar, date)}
                  onFocus={() => onMeet(date)}
                  onMouseEnter={() => onMeet(date)}
                >
                  {number}
                  <span className={css.sign} aria-hidden>
                    {t(`settings.calendar.signs.${kind}`)}
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
