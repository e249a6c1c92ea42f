import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { useFound } from '../../../queries/use-found.js';
import { StatusLabel } from '../../../ui/status-label.js';
import css from './acts.module.css';

interface Props {
  ticket: TicketView;
  chosen: string | null;
  onChoose: (number: string) => void;
}

/** Another file: those of the same person are proposed, any other is found by what it says. */
export function FilePicker({ ticket, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { rows, settled } = useFound(typed);
  const proposed = ticket.resident?.openTickets ?? [];
  const isSearch = typed.trim().length > 1;
  const files = (isSearch ? rows : proposed).filter(({ number }) => number !== ticket.number);
  const heading = isSearch ? null : t(files.length > 0 ? 'handling.merge.same' : 'handling.merge.noOther');
  return (
    <div className={css.form}>
      <TextInput
        label={t('handling.merge.search')}
        placeholder={t('handling.merge.placeholder')}
        data-autofocus
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !files[0] || chosen) return;
          event.preventDefault();
          onChoose(files[0].number);
        }}
      />
      {heading && <p className={css.lead}>{heading}</p>}
      {isSearch && settled && files.length === 0 && <p className={css.lead}>{t('handling.merge.nothing')}</p>}
      {files.length > 0 && (
        <ul className={css.files} data-testid="file-picker">
          {files.map(({ number, subject, status }) => (
            <li key={number}>
              <button type="button" aria-pressed={number === chosen} onClick={() => onChoose(number)}>
                <span>{subject || t('common.noSubject')}</span>
                <span className={css.aside}>
                  {number} <StatusLabel status={status} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
