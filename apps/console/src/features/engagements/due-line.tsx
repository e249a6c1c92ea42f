import type { EngagementLine } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PromiseChip } from '../../ui/promise-chip.js';
import { SelectBox } from '../queue/bulk/select-box.js';
import { useSelection } from '../queue/bulk/selection.js';
import css from './due-lines.module.css';
import { LineActs } from './line-acts.js';
import { LineCause } from './line-cause.js';

interface Props {
  row: EngagementLine;
  rows: readonly EngagementLine[];
  isTaking: boolean;
  onTake: (row: EngagementLine) => void;
  onHandOver: (row: EngagementLine) => void;
  onAcknowledge: (row: EngagementLine) => void;
}

/** One promise about to be broken: what, who has it, why it is not answered, and the act it waits for. */
export function DueLine({ row, rows, isTaking, onTake, onHandOver, onAcknowledge }: Props) {
  const { t } = useTranslation();
  const isChosen = useSelection().has(row.number);
  return (
    <li
      className={css.line}
      data-due-line={row.number}
      data-chosen={isChosen || undefined}
      data-testid="due-line"
    >
      <SelectBox row={row} rows={rows} />
      <div>
        <PromiseChip promise={row.promise} status={row.status} />
      </div>
      <div className={css.words}>
        <Link className={css.subject} to={`/file/${row.number}`}>
          {row.subject || t('common.noSubject')}
        </Link>
        <span className={css.facts}>
          <span className={css.number}>{row.number}</span>
          <span>{row.service.name}</span>
          <span data-nobody={!row.assignee || undefined}>
            {row.assignee?.name ?? t('engagements.nobody')}
          </span>
          {row.chaseUps > 0 && <span>{t('engagements.chaseUps', { count: row.chaseUps })}</span>}
        </span>
      </div>
      <LineCause row={row} />
      <LineActs
        row={row}
        isTaking={isTaking}
        onTake={() => onTake(row)}
        onHandOver={() => onHandOver(row)}
        onAcknowledge={() => onAcknowledge(row)}
      />
    </li>
  );
}
