import { useTranslation } from 'react-i18next';
import { SelectBox } from './bulk/select-box.js';
import { ChannelLabel } from '../../ui/channel-label.js';
import { PromiseChip } from '../../ui/promise-chip.js';
import { StatusLabel } from '../../ui/status-label.js';
import css from './queue-list.module.css';
import { QueueRowLink } from './queue-row-link.js';
import type { QueueRowProps } from './queue-row-props.js';

export function QueueCard(props: QueueRowProps) {
  const { t } = useTranslation();
  const { row } = props;
  return (
    <div
      role="listitem"
      className={`${css.row} ${css.card}`}
      data-ticket={row.number}
      data-testid="queue-row"
      data-open={props.isOpen || undefined}
      data-selected={props.isSelected || undefined}
      data-fresh={props.isFresh || undefined}
      data-status={row.status}
      style={{ height: props.height, transform: `translateY(${props.offset}px)` }}
    >
      <div className={css.cardLine}>
        <QueueRowLink {...props} />
        <SelectBox row={row} rows={props.rows} />
        <ChannelLabel channel={row.channel} compact />
      </div>
      <div className={css.cardLine}>
        <span className={css.above}>
          <PromiseChip promise={row.promise} status={row.status} />
        </span>
        <StatusLabel status={row.status} />
      </div>
      <div className={`${css.cardLine} ${css.small}`}>
        <span className={css.text}>
          {row.resident?.name ?? t('common.unknownPerson')} · {row.assignee?.name ?? t('queue.unassigned')}
        </span>
        <span className={css.number}>{row.number}</span>
      </div>
    </div>
  );
}
