import { Skeleton, Switch } from '@mantine/core';
import { paths, type PreferencesView } from '@parvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api-client.js';
import { useTitle } from '../../lib/use-title.js';
import { preferencesQuery } from '../../queries/warnings.queries.js';
import { LoadError } from '../../ui/load-error.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { showToast } from '../../ui/toast.js';
import css from './preferences.module.css';

/** What one chooses for oneself; a mail of the house leads here to be stopped. */
export function PreferencesPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(preferencesQuery);
  useTitle(t('warnings.preferences.title'));
  const save = useMutation({
    mutationFn: (body: PreferencesView) => api.put<PreferencesView>(paths.preferences, { body }),
    onSuccess: (saved) => {
      client.setQueryData(preferencesQuery.queryKey, saved);
      showToast(t('warnings.preferences.saved'));
    },
  });
  return (
    <>
      <PageHeader title={t('warnings.preferences.title')} lead={t('warnings.preferences.lead')} />
      <div className={css.page}>
        {data ? (
          <Switch
            label={t('warnings.preferences.mails')}
            description={t('warnings.preferences.mailsHint')}
            checked={save.isPending ? save.variables.warningMails : data.warningMails}
            onChange={(event) => save.mutate({ warningMails: event.currentTarget.checked })}
          />
        ) : error ? (
          <LoadError error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton height={48} />
        )}
        <ProblemNotice error={save.error} />
      </div>
    </>
  );
}
