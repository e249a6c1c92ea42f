import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { chooseUpTo, toggleChosen } from './bulk/selection.js';
import type { QueueRowProps } from './queue-row-props.js';
import css from './queue-list.module.css';

/** The one thing to press in a row; it stretches over the whole of it. */
export function QueueRowLink({ row, rows, href, isOpen, isTabStop, onSelect, linkRef }: QueueRowProps) {
  const { t } = useTranslation();
  return (
    <Link
      to={href}
      ref={linkRef}
      className={css.link}
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isOpen ? 'true' : undefined}
      onFocus={() => onSelect(row.number)}
      onKeyDown={(event) => {
        if (event.key !== ' ') return;
        event.preventDefault();
        if (event.shiftKey) chooseUpTo(row, rows);
        else toggleChosen(row);
      }}
    >
      {row.subject || t('common.noSubject')}
    </Link>
  );
}
