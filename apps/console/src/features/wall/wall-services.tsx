import type { WallService } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import { number } from '../../lib/format.js';
import css from './wall.module.css';
import { WallCountdown } from './wall-countdown.js';

/** as many lines as fit on one screen and are read from afar; the most urgent come first */
const SHOWN = 10;

export function WallServices({ services, stale }: { services: readonly WallService[]; stale: boolean }) {
  const { t } = useTranslation();
  const shown = services.slice(0, services.length > SHOWN ? SHOWN - 1 : SHOWN);
  const others = services.length - shown.length;
  return (
    <section className={css.services}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('wall.service')}</th>
            <th scope="col">{t('wall.late')}</th>
            <th scope="col">{t('wall.soon')}</th>
            <th scope="col">{t('wall.next')}</th>
            <th scope="col">{t('wall.waiting')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, counts, nextDueAt, waiting, waitingCapped }) => (
            <tr key={name} data-testid="wall-service">
              <th scope="row">{name}</th>
              <td data-band="late" data-none={counts.late === 0 || undefined}>
                {number(counts.late)}
              </td>
              <td data-band="soon" data-none={counts.soon === 0 || undefined}>
                {number(counts.soon)}
              </td>
              <td className={css.next}>
                <WallCountdown dueAt={nextDueAt} stale={stale} />
              </td>
              <td>
                {number(waiting)}
                {waitingCapped && '+'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {others > 0 && <p className={css.others}>{t('wall.others', { count: others })}</p>}
    </section>
  );
}
