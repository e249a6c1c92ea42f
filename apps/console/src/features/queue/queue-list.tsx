import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { TicketRow } from '@parvis/contract';
import { BulkBar } from './bulk/bulk-bar.js';
import { NewsPill } from './news-pill.js';
import { QueueCard } from './queue-card.js';
import { QueueColumns } from './queue-columns.js';
import css from './queue-list.module.css';
import { recallPlace, rememberPlace } from './queue-memory.js';
import { QueueTableRow } from './queue-table-row.js';
import { useAnchor } from './use-anchor.js';
import { useQueueKeys } from './use-queue-keys.js';
import { useSteadyRows } from './use-steady-rows.js';
import { useUnseen } from './use-unseen.js';

export const ROW_HEIGHT = { table: 48, cards: 80 } as const;
/** rows left below before the next page is asked */
const AHEAD = 30;

interface Props {
  /** under which the place in the list is remembered */
  name: string;
  layout: 'table' | 'cards';
  label: string;
  rows: TicketRow[];
  pageCount: number;
  openNumber?: string;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
  onLook: (first: number, last: number) => void;
}

export function QueueList({
  name,
  layout,
  label,
  rows: fresh,
  pageCount,
  openNumber,
  hasMore,
  isLoadingMore,
  onMore,
  onLook,
}: Props) {
  const navigate = useNavigate();
  const { search } = useLocation();
  const scroller = useRef<HTMLDivElement>(null);
  const height = ROW_HEIGHT[layout];
  const hrefOf = (number: string) => `/file/${number}${search}`;

  const keepUntil = (): number => {
    const top = scroller.current?.scrollTop ?? 0;
    const chosen = steady.rows.findIndex((row) => row.number === (openNumber ?? keys.selected));
    if (top < height / 2) return chosen;
    return Math.max(chosen, Math.floor((top + (scroller.current?.clientHeight ?? 0)) / height));
  };
  const steady = useSteadyRows(fresh, pageCount, keepUntil);
  const virtual = useVirtualizer({
    count: steady.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    initialOffset: () => recallPlace(name).top * height,
    getItemKey: (index) => steady.rows[index]!.id,
  });
  const keys = useQueueKeys({
    name,
    rows: steady.rows,
    openNumber,
    onShow: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
    onOpen: (number) => void navigate(hrefOf(number)),
  });
  useAnchor(scroller, steady.rows, height);

  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    onLook(first, last);
    if (hasMore && !isLoadingMore && last >= steady.rows.length - AHEAD) onMore();
  }, [first, last, hasMore, isLoadingMore, steady.rows.length, onLook, onMore]);

  const inView = { first: virtual.range?.startIndex ?? 0, last: virtual.range?.endIndex ?? 0 };
  const unseen = useUnseen(steady.arrived, steady.rows, inView);
  const showNews = () => {
    const index = steady.held > 0 ? steady.release() : steady.rows.findIndex((row) => unseen.has(row.id));
    virtual.scrollToIndex(index, { align: 'center' });
  };
  const Row = layout === 'table' ? QueueTableRow : QueueCard;
  const isTable = layout === 'table';
  return (
    <div className={css.frame}>
      <NewsPill hidden={steady.held + unseen.size} arrived={steady.arrived.size} onShow={showNews} />
      <div
        ref={scroller}
        className={css.scroller}
        role={isTable ? 'table' : undefined}
        aria-label={isTable ? label : undefined}
        aria-rowcount={isTable ? (hasMore ? -1 : steady.rows.length + 1) : undefined}
        onScroll={(event) => rememberPlace(name, { top: Math.round(event.currentTarget.scrollTop / height) })}
      >
        {isTable && <QueueColumns />}
        <div
          className={css.rows}
          role={isTable ? 'rowgroup' : 'list'}
          aria-label={isTable ? undefined : label}
          style={{ height: virtual.getTotalSize() }}
        >
          {items.map((item) => {
            const row = steady.rows[item.index]!;
            return (
              <Row
                key={row.id}
                row={row}
                rows={steady.rows}
                href={hrefOf(row.number)}
                index={item.index}
                offset={item.start}
                height={height}
                isOpen={row.number === openNumber}
                isSelected={row.number === keys.selected}
                isTabStop={item.index === keys.tabStop(first, last)}
                isFresh={steady.arrived.has(row.id) || unseen.has(row.id)}
                onSelect={keys.select}
                linkRef={keys.linkRef(row.number)}
              />
            );
          })}
        </div>
      </div>
      <BulkBar rows={steady.rows} />
    </div>
  );
}
