import { Button, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useShortcuts } from '../../lib/use-shortcuts.js';
import { Icon } from '../../ui/icon.js';
import { clearFilters, countFilters, FILTER_NAMES, readFilters, writeFilter } from './filters.js';
import { SearchField } from './search-field.js';
import css from './queue-filters.module.css';
import { ViewsMenu } from './views/views-menu.js';
import { useFilterChoices } from './use-filter-choices.js';

interface Props {
  /** behind a button, where there is no room for five lists */
  folded: boolean;
  /** the list asked for is not on screen yet */
  isFinding: boolean;
}

export function QueueFilters({ folded, isFinding }: Props) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [unfolded, setUnfolded] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  const filters = readFilters(params);
  const choices = useFilterChoices(filters.q !== undefined);
  const count = countFilters(filters);
  const shown = !folded || unfolded;

  useShortcuts({
    f: () => {
      setUnfolded(true);
      requestAnimationFrame(() => first.current?.focus());
    },
  });

  return (
    <search className={css.filters} data-folded={folded || undefined} aria-label={t('queue.filtersLabel')}>
      <SearchField isFinding={isFinding} />
      <ViewsMenu />
      {folded && (
        <Button
          size="xs"
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<Icon name="filter" size={15} />}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {count > 0 ? t('queue.filters.active', { count }) : t('queue.filters.show')}
        </Button>
      )}
      {shown && (
        <div className={css.lists}>
          {FILTER_NAMES.map((name, index) => (
            <NativeSelect
              key={name}
              ref={index === 0 ? first : undefined}
              size="xs"
              aria-label={t(`queue.filters.${name}`)}
              data-testid={`filter-${name}`}
              className={css.list}
              data-active={filters[name] ? true : undefined}
              value={filters[name] ?? ''}
              data={choices[name]}
              onChange={(event) =>
                setParams(writeFilter(params, name, event.currentTarget.value), { replace: true })
              }
            />
          ))}
          {count > 0 && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => setParams(clearFilters(params), { replace: true })}
            >
              {t('queue.filters.clear')}
            </Button>
          )}
        </div>
      )}
    </search>
  );
}
