import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { codeOf } from '../../lib/api-problem.js';
import { phone } from '../../lib/format.js';
import { useTitle } from '../../lib/use-title.js';
import { residentsQuery } from '../../queries/entry.queries.js';
import { BlankState } from '../../ui/blank-state.js';
import { Icon } from '../../ui/icon.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeader } from '../../ui/page-header.js';
import css from './residents.module.css';

/** Someone is looked for; nobody leafs through a town. */
export function ResidentsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get('q') ?? '');
  const [asked] = useDebouncedValue(typed, 150);
  const query = useQuery(residentsQuery(asked));
  useTitle(t('residents.title'));
  // going back to the list finds what was looked for
  useEffect(() => setParams(asked ? { q: asked } : {}, { replace: true }), [asked, setParams]);
  const isAsking = typed.trim().length > 1;
  const found = isAsking ? query.data?.items : undefined;

  return (
    <>
      <PageHeader title={t('residents.title')} lead={t('residents.lead')}>
        <TextInput
          className={css.search}
          type="search"
          aria-label={t('residents.search')}
          placeholder={t('residents.placeholder')}
          leftSection={<Icon name="search" size={16} />}
          data-testid="residents-search"
          autoFocus
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </PageHeader>
      <div className={css.scroller}>
        {!isAsking && (
          <BlankState icon="user" title={t('residents.begin.title')} body={t('residents.begin.body')} />
        )}
        {isAsking &&
          query.isError &&
          (codeOf(query.error) === 'access/forbidden' ? (
            <BlankState icon="lock" title={t('queue.forbidden.title')} body={t('residents.forbidden')} />
          ) : (
            <LoadError error={query.error} retry={() => void query.refetch()} />
          ))}
        <p className={css.count} role="status">
          {found && found.length > 0 && t('residents.found', { count: found.length })}
        </p>
        {found?.length === 0 && !query.isFetching && (
          <BlankState
            icon="search"
            title={t('residents.none.title', { sought: typed })}
            body={t('residents.none.body')}
          />
        )}
        {found && found.length > 0 && (
          <ul className={css.people} aria-label={t('residents.list')}>
            {found.map((one) => (
              <li key={one.id} data-testid="resident-row">
                <Link to={`/usagers/${one.id}`}>{one.name || t('common.unknownPerson')}</Link>
                <span>
                  {[...one.phones.map(phone), ...one.emails, one.address].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
