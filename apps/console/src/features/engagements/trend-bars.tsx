import type { DayTrend } from '@parvis/contract';
import css from './trend.module.css';
import type { Figure } from './trend-sums.js';

interface Props {
  hours: DayTrend['hours'];
  figure: Figure;
  label: string;
}

const WIDTH = 10;
const HEIGHT = 40;

/** One hour a bar, what is usual a line above them; the same told in words and, beside, in a table. */
export function TrendBars({ hours, figure, label }: Props) {
  const highest = Math.max(
    1,
    ...hours.flatMap(({ now, usual }) => [now?.[figure] ?? 0, usual?.[figure] ?? 0]),
  );
  const y = (value: number) => HEIGHT - (value / highest) * (HEIGHT - 2);
  const steps = hours.flatMap(({ usual }) => (usual ? [`V${y(usual[figure])}h${WIDTH}`] : [])).join('');
  return (
    <svg
      className={css.bars}
      viewBox={`0 0 ${hours.length * WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      data-figure={figure}
    >
      <path className={css.floor} d={`M0 ${HEIGHT - 0.5}H${hours.length * WIDTH}`} />
      {hours.map(({ start, now }, nth) =>
        now && now[figure] > 0 ? (
          <rect
            key={start}
            className={css.bar}
            x={nth * WIDTH + 1.5}
            width={WIDTH - 3}
            y={y(now[figure])}
            height={HEIGHT - y(now[figure])}
          />
        ) : null,
      )}
      <path className={css.usual} d={steps && `M0 ${HEIGHT}${steps}V${HEIGHT}`} />
    </svg>
  );
}
