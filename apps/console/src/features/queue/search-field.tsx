import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useShortcuts } from '../../lib/use-shortcuts.js';
import { Icon } from '../../ui/icon.js';
import { SEARCH_PARAM, writeSearch } from './filters.js';
import css from './queue-filters.module.css';

/** long enough not to ask at each letter, short enough to seem immediate */
const PAUSE_MS = 200;

/** What is typed goes into the address: a search is shared, and found again by « back ». */
export function SearchField({ isFinding }: { isFinding: boolean }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const asked = params.get(SEARCH_PARAM) ?? '';
  const [typed, setTyped] = useState(asked);
  const [isEntering, setEntering] = useState(false);
  const isFound = !isFinding && asked.trim() === typed.trim();
  const field = useRef<HTMLInputElement>(null);
  const ask = useDebouncedCallback((text: string) => {
    setParams((now) => writeSearch(now, text), { replace: true });
  }, PAUSE_MS);
  useShortcuts({ '/': () => field.current?.select() });

  // changed elsewhere: « back », « effacer », a link
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(asked);
  }, [asked]);

  // asked to go down before the answer was there: the first row of the earlier list is somebody else's
  useEffect(() => {
    if (!isEntering || !isFound) return;
    setEntering(false);
    requestAnimationFrame(focusFirstRow);
  }, [isEntering, isFound]);

  const change = (text: string) => {
    setEntering(false);
    setTyped(text);
    ask(text);
  };
  const clear = () => {
    change('');
    field.current?.focus();
  };
  return (
    <TextInput
      ref={field}
      size="xs"
      type="search"
      className={css.search}
      aria-label={t('queue.search.label')}
      placeholder={t('queue.search.placeholder')}
      maxLength={300}
      autoComplete="off"
      data-testid="search"
      leftSection={<Icon name="search" size={15} />}
      rightSection={
        typed && (
          <CloseButton
            size="xs"
            aria-label={t('queue.search.clear')}
            onClick={clear}
            onMouseDown={keepFocus}
          />
        )
      }
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setEntering(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed) {
          event.preventDefault();
          event.stopPropagation();
          change('');
        }
        // down into what was found
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault();
          if (isFound) return focusFirstRow();
          ask.flush?.();
          setEntering(true);
        }
      }}
    />
  );
}

const focusFirstRow = (): void =>
  document.querySelector<HTMLElement>('[data-ticket] a[tabindex="0"]')?.focus();

const keepFocus = (event: React.MouseEvent): void => event.preventDefault();
