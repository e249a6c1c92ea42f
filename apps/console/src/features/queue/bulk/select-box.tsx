import type { TicketRow } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import css from './bulk.module.css';
import { chooseUpTo, toggleChosen, useSelection } from './selection.js';

/** Beside each row; with Shift, all rows from the last one chosen. */
export function SelectBox({ row, rows }: { row: TicketRow; rows: readonly TicketRow[] }) {
  const { t } = useTranslation();
  const isChosen = useSelection().has(row.number);
  return (
    <input
      type="checkbox"
      className={css.box}
      tabIndex={-1}
      checked={isChosen}
      aria-label={t('bulk.choose1', { subject: row.subject || t('common.noSubject') })}
      data-testid="select-row"
      onChange={(event) =>
        (event.nativeEvent as MouseEvent).shiftKey ? chooseUpTo(row, rows) : toggleChosen(row)
      }
    />
  );
}
