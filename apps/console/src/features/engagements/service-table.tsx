import type { BandCounts, EngagementBoard } from '@parvis/contract';
import { DUE_BANDS } from '@parvis/domain';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '../../lib/format.js';
import type { BoardFilter } from './board-filter.js';
import css from './service-table.module.css';

interface Props {
  board: EngagementBoard;
  filter: BoardFilter;
  onLook: (patch: Partial<BoardFilter>) => void;
}

/** Who has what is late, by service and agent; a row pressed narrows the lines beside. */
export function ServiceTable({ board, filter, onLook }: Props) {
  const { t } = useTranslation();
  if (board.services.length === 0) return null;
  const row = (
    name: string,
    counts: BandCounts,
    isChosen: boolean,
    patch: Partial<BoardFilter>,
    inner = false,
  ) => (
    <tr data-chosen={isChosen || undefined} data-inner={inner || undefined}>
      <th scope="row">
        <button
          type="button"
          aria-pressed={isChosen}
          onClick={() => onLook(isChosen ? { service: null, owner: null } : patch)}
        >
          {name}
        </button>
      </th>
      {DUE_BANDS.map((band) => (
        <td key={band} data-band={band} data-none={counts[band] === 0 || undefined}>
          {number(counts[band])}
        </td>
      ))}
    </tr>
  );
  return (
    <section aria-label={t('engagements.services')}>
      <table className={css.table} data-testid="engagements-services">
        <thead>
          <tr>
            <th scope="col">{t('engagements.service')}</th>
            {DUE_BANDS.map((band) => (
              <th key={band} scope="col">
                {t(`engagements.short.${band}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.services.map(({ service, counts, owners }) => {
            const isOpen = filter.service === service.slug;
            return (
              <Fragment key={service.id}>
                {row(service.name, counts, isOpen && !filter.owner, { service: service.slug, owner: null })}
                {owners.map(({ owner, counts: his }) => {
                  const id = owner?.id ?? 'none';
                  return (
                    <Fragment key={id}>
                      {row(
                        owner?.name ?? t('engagements.nobody'),
                        his,
                        isOpen && filter.owner === id,
                        { service: service.slug, owner: id },
                        true,
                      )}
                    </Fragment>
                  );
                })}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
