import { useTranslation } from 'react-i18next';
import { SelectBox } from './bulk/select-box.js';
import { ChannelLabel } from '../../ui/channel-label.js';
import { PromiseChip } from '../../ui/promise-chip.js';
import { StatusLabel } from '../../ui/status-label.js';
import css from './queue-list.module.css';
import { QueueRowLink } from './queue-row-link.js';
import type { QueueRowProps } from './queue-row-props.js';

export function QueueTableRow(props: QueueRowProps) {
  const { t } = useTranslation();
  const { row } = props;
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      className={`${css.row} ${css.grid}`}
      data-ticket={row.number}
      data-testid="queue-row"
      data-open={props.isOpen || undefined}
      data-selected={props.isSelected || undefined}
      data-fresh={props.isFresh || undefined}
      data-status={row.status}
      style={{ height: props.height, transform: `translateY(${props.offset}px)` }}
    >
      <div role="cell">
        <SelectBox row={row} rows={props.rows} />
      </div>
      <div role="cell" className={css.above}>
        <PromiseChip promise={row.promise} status={row.status} />
      </div>
      <div role="cell" className={css.subject}>
        <QueueRowLink {...props} />
        <span className={css.excerpt}>{row.excerpt}</span>
      </div>
      <div role="cell" className={css.text}>
        {row.resident?.name ?? t('common.unknownPerson')}
      </div>
      <div role="cell" className={css.text}>
        {row.service.name}
      </div>
      <div role="cell" className={row.assignee ? css.text : css.faint}>
        {row.assignee?.name ?? t('queue.unassigned')}
      </div>
      <div role="cell">
        <ChannelLabel channel={row.channel} />
      </div>
      <div role="cell">
        <StatusLabel status={row.status} />
      </div>
      <div role="cell" className={css.number}>
        {row.number}
      </div>
    </div>
  );
}
