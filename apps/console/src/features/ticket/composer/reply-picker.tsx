import { Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fillReply } from '@parvis/domain';
import { ticketRepliesQuery } from '../../../queries/tickets.queries.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { FilledText } from './filled-text.js';
import css from './replies.module.css';
import { matchingReplies } from './reply-search.js';

interface Props {
  number: string;
  onPick: (text: string) => void;
  onClose: () => void;
}

/** Réponses types by what one types of them; the one chosen is shown as it would be sent. */
export function ReplyPicker({ number, onPick, onClose }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery(ticketRepliesQuery(number));
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const found = data ? matchingReplies(data.items, typed) : [];
  const shown = found[Math.min(at, found.length - 1)];
  const text = shown && data ? fillReply(shown.body, data.values) : '';

  useEffect(() => {
    if (shown) document.getElementById(`${listId}-${shown.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, shown]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    }
    if (event.key === 'Enter' && shown) {
      event.preventDefault();
      onPick(text);
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('replies.title')}
      size="xl"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div data-testid="reply-picker">
        <TextInput
          aria-label={t('replies.search')}
          placeholder={t('replies.search')}
          data-autofocus
          autoComplete="off"
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={shown && `${listId}-${shown.id}`}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <ProblemNotice error={error} />
        {data && found.length === 0 && (
          <p className={css.owner}>{t(data.items.length === 0 ? 'replies.none' : 'replies.nothing')}</p>
        )}
        <div className={css.picker}>
          <ul id={listId} role="listbox" aria-label={t('replies.title')} className={css.list}>
            {found.map((reply) => (
              <li
                key={reply.id}
                id={`${listId}-${reply.id}`}
                role="option"
                aria-selected={reply === shown}
                className={css.option}
                onMouseEnter={() => setAt(found.indexOf(reply))}
                onClick={() => onPick(text)}
              >
                <span>{reply.title}</span>
                <span className={css.owner}>{reply.service?.name ?? t('replies.everyone')}</span>
              </li>
            ))}
          </ul>
          {shown && (
            <div className={css.preview} tabIndex={0} role="group" aria-label={t('replies.preview')}>
              <FilledText text={text} />
            </div>
          )}
        </div>
      </div>
    </Modal>
  );
}
