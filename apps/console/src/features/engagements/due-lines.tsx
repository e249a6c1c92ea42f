import { Button } from '@mantine/core';
import type { EngagementBoard, TicketRow } from '@parvis/contract';
import { DUE_BANDS } from '@parvis/domain';
import { useTranslation } from 'react-i18next';
import { BlankState } from '../../ui/blank-state.js';
import { ListSkeleton } from '../../ui/list-skeleton.js';
import { LoadError } from '../../ui/load-error.js';
import { bandOf, type BoardFilter } from './board-filter.js';
import { DueLine } from './due-line.js';
import css from './engagements.module.css';
import { useDueLines } from './use-due-lines.js';
import { useLineKeys } from './use-line-keys.js';

interface Props {
  board: EngagementBoard;
  filter: BoardFilter;
  onLook: (patch: Partial<BoardFilter>) => void;
}

/** The files themselves, nearest promise first, under the name of their band. */
export function DueLines({ board, filter, onLook }: Props) {
  const { t } = useTranslation();
  const lines = useDueLines(board, filter);
  useLineKeys();
  const rows = lines.rows ?? [];
  const isNarrowed = filter.band !== null || filter.service !== null;
  return (
    <section className={css.lines} aria-label={t('engagements.lines')} data-testid="due-lines">
      {isNarrowed && (
        <Button
          size="compact-sm"
          variant="default"
          m={12}
          onClick={() => onLook({ band: null, service: null, owner: null })}
        >
          {t('engagements.showAll')}
        </Button>
      )}
      {lines.isPending && <ListSkeleton />}
      {lines.isError && !lines.rows && <LoadError error={lines.error} retry={() => void lines.refetch()} />}
      {lines.isSuccess && rows.length === 0 && (
        <BlankState
          icon="check"
          title={t(isNarrowed ? 'engagements.empty.narrowed' : 'engagements.empty.title')}
          body={t('engagements.empty.body')}
        />
      )}
      {DUE_BANDS.map((band) => {
        const due = rows.filter((row) => bandOfRow(row, board) === band);
        return (
          due.length > 0 && (
            <section key={band} aria-labelledby={`band-${band}`}>
              <h2 id={`band-${band}`} className={css.band}>
                {t(`engagements.bands.${band}`)}
              </h2>
              <ul className={css.list}>
                {due.map((row) => (
                  <DueLine key={row.id} row={row} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {lines.hasNextPage && (
        <Button
          m="md"
          variant="default"
          loading={lines.isFetchingNextPage}
          onClick={() => void lines.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      )}
    </section>
  );
}

/** A file whose chip names no date was found by one all the same: it is at hand. */
const bandOfRow = ({ promise }: TicketRow, { ends }: EngagementBoard) =>
  promise?.dueAt ? (bandOf(promise.dueAt, ends) ?? 'tomorrow') : 'soon';
