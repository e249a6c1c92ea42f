import { Button } from '@mantine/core';
import type { EngagementBoard, EngagementLine, TicketRow } from '@parvis/contract';
import { DUE_BANDS } from '@parvis/domain';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BlankState } from '../../ui/blank-state.js';
import { ListSkeleton } from '../../ui/list-skeleton.js';
import { LoadError } from '../../ui/load-error.js';
import { BulkBar } from '../queue/bulk/bulk-bar.js';
import { BulkDialog } from '../queue/bulk/bulk-dialog.js';
import { clearChosen } from '../queue/bulk/selection.js';
import { bandOf, type BoardFilter } from './board-filter.js';
import { DueLine } from './due-line.js';
import css from './due-lines.module.css';
import { useDueLines } from './use-due-lines.js';
import { useLineKeys } from './use-line-keys.js';
import { useTakeLine } from './use-take-line.js';

const AcknowledgeDialog = lazy(async () => ({
  default: (await import('./acknowledge/acknowledge-dialog.js')).AcknowledgeDialog,
}));

interface Props {
  board: EngagementBoard;
  filter: BoardFilter;
  onLook: (patch: Partial<BoardFilter>) => void;
}

/** The files themselves, nearest promise first, under the name of their band. */
export function DueLines({ board, filter, onLook }: Props) {
  const { t } = useTranslation();
  const lines = useDueLines(board, filter);
  const take = useTakeLine();
  const [acknowledged, setAcknowledged] = useState<EngagementLine | null>(null);
  const [handed, setHanded] = useState<ReadonlyMap<string, TicketRow> | null>(null);
  const rows = lines.rows ?? [];
  const onTake = (row: EngagementLine) => take.mutate(row);
  const onHandOver = (row: EngagementLine) => setHanded(new Map([[row.number, row]]));
  useLineKeys({ rows, onTake, onHandOver, onHandOverAll: setHanded, onAcknowledge: setAcknowledged });
  // what is chosen here is not what was chosen in the queue
  useEffect(() => {
    clearChosen();
    return clearChosen;
  }, []);
  const isNarrowed = filter.band !== null || filter.service !== null;
  return (
    <div className={css.frame}>
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
                    <DueLine
                      key={row.id}
                      row={row}
                      rows={rows}
                      isTaking={take.isPending && take.variables.id === row.id}
                      onTake={onTake}
                      onHandOver={onHandOver}
                      onAcknowledge={setAcknowledged}
                    />
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
      <BulkBar rows={rows} />
      {acknowledged && (
        <Suspense>
          <AcknowledgeDialog
            number={acknowledged.number}
            version={acknowledged.version}
            onDone={() => setAcknowledged(null)}
          />
        </Suspense>
      )}
      {handed && <BulkDialog kind="assign" files={handed} onClose={() => setHanded(null)} />}
    </div>
  );
}

/** A file whose chip names no date was found by one all the same: it is at hand. */
const bandOfRow = ({ promise }: EngagementLine, { ends }: EngagementBoard) =>
  promise?.dueAt ? (bandOf(promise.dueAt, ends) ?? 'tomorrow') : 'soon';
