import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { QueueRowProps } from './queue-row-props.js';
import css from './queue-list.module.css';

/** The one thing to press in a row; it stretches over the whole of it. */
export function QueueRowLink({ row, href, isOpen, isTabStop, onSelect, linkRef }: QueueRowProps) {
  const { t } = useTranslation();
  return (
    <Link
      to={href}
      ref={linkRef}
      className={css.link}
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isOpen ? 'true' : undefined}
      onFocus={() => onSelect(row.number)}
    >
      {row.subject || t('common.noSubject')}
    </Link>
  );
}
