import type { EngagementBoard } from '@parvis/contract';
import { DUE_BANDS, type DueBand } from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import { number } from '../../lib/format.js';
import { Icon } from '../../ui/icon.js';
import type { IconName } from '../../ui/icon-paths.js';
import css from './band-tiles.module.css';

const icons: Record<DueBand, IconName> = {
  late: 'alert',
  soon: 'hourglass',
  today: 'clock',
  tomorrow: 'clock',
};

interface Props {
  board: EngagementBoard;
  chosen: DueBand | null;
  onChoose: (band: DueBand | null) => void;
}

/** The four figures a supervisor looks at first; pressed, each is a filter. */
export function BandTiles({ board, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const isCapped = board.services.some(({ capped }) => capped);
  return (
    <div className={css.tiles} role="group" aria-label={t('engagements.tiles')}>
      {DUE_BANDS.map((band) => {
        const count = board.services.reduce((sum, { counts }) => sum + counts[band], 0);
        return (
          <button
            key={band}
            type="button"
            className={css.tile}
            data-band={band}
            data-none={count === 0 || undefined}
            data-testid={`band-${band}`}
            aria-pressed={chosen === band}
            onClick={() => onChoose(chosen === band ? null : band)}
          >
            <Icon name={count === 0 && band === 'late' ? 'check' : icons[band]} size={20} />
            <strong className={css.figure}>
              {number(count)}
              {isCapped && '+'}
            </strong>
            <span>{t(`engagements.bands.${band}`)}</span>
          </button>
        );
      })}
    </div>
  );
}
