import type { WallFigures } from '@parvis/contract';
import { DUE_BANDS, type DueBand } from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import { number } from '../../lib/format.js';
import { Icon } from '../../ui/icon.js';
import type { IconName } from '../../ui/icon-paths.js';
import { TrendRows } from '../engagements/trend-rows.js';
import css from './wall.module.css';
import { WallHead } from './wall-head.js';
import { WallServices } from './wall-services.js';

const icons: Record<DueBand, IconName> = {
  late: 'alert',
  soon: 'hourglass',
  today: 'clock',
  tomorrow: 'clock',
};

/** Readable at five metres; when its figures are old it says so first, and counts nothing down. */
export function WallBoard({ figures, stale }: { figures: WallFigures; stale: boolean }) {
  const { t } = useTranslation();
  const capped = figures.services.some((service) => service.capped);
  return (
    <main className={css.wall} data-stale={stale || undefined} data-testid="wall">
      <WallHead name={figures.name} asOf={figures.asOf} stale={stale} />
      <div className={css.tiles}>
        {DUE_BANDS.map((band) => {
          const count = figures.services.reduce((sum, { counts }) => sum + counts[band], 0);
          return (
            <section
              key={band}
              className={css.tile}
              data-band={band}
              data-none={count === 0 || undefined}
              data-testid={`wall-${band}`}
            >
              <h2>
                <Icon name={count === 0 && band === 'late' ? 'check' : icons[band]} size={28} />
                {t(`wall.bands.${band}`)}
              </h2>
              <strong>
                {number(count)}
                {capped && '+'}
              </strong>
            </section>
          );
        })}
      </div>
      <div className={css.columns}>
        <WallServices services={figures.services} stale={stale} />
        <section className={css.trend} aria-labelledby="wall-trend">
          <h2 id="wall-trend">{t('wall.trend')}</h2>
          <TrendRows trend={figures.trend} />
        </section>
      </div>
    </main>
  );
}
