import { ActionIcon } from '@mantine/core';
import type { WarningView } from '@parvis/contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../ui/icon.js';
import { dueWords, stepWords, toldWords } from './step-words.js';
import css from './warnings.module.css';

interface Props {
  warning: WarningView;
  onRead: () => void;
  onOpen: () => void;
}

/** The whole line opens its file, which is reading it. */
export function WarningLine({ warning, onRead, onOpen }: Props) {
  const { t } = useTranslation();
  const { ticket, step, settled, read } = warning;
  const tone = settled ? 'settled' : step < 100 ? 'soon' : 'late';
  return (
    <li className={css.line} data-read={read} data-tone={tone}>
      <Icon name={settled ? 'check' : step < 100 ? 'hourglass' : 'alert'} size={18} />
      <div className={css.words}>
        <span className={css.step}>
          {stepWords(warning)}
          {!read && <span className={css.unread}>{t('warnings.unread')}</span>}
        </span>
        <Link className={css.file} to={`/file/${ticket.number}`} onClick={onOpen}>
          {ticket.subject || t('common.noSubject')}
        </Link>
        <span className={css.facts}>
          {ticket.number}, {ticket.service}, {ticket.assignee ?? t('warnings.nobody')}
        </span>
        <span className={css.facts}>{dueWords(warning)}</span>
        <span className={css.facts}>{settled ? t('warnings.settled') : toldWords(warning)}</span>
      </div>
      {!read && (
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={onRead}
          aria-label={t('warnings.read', { number: ticket.number })}
          title={t('warnings.read', { number: ticket.number })}
        >
          <Icon name="check" size={16} />
        </ActionIcon>
      )}
    </li>
  );
}
