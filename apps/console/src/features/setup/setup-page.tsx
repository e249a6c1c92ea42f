import { Button } from '@mantine/core';
import { paths, type SetupHiddenBody, type SetupView } from '@parvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NotFoundPage } from '../../app/not-found-page.js';
import { api } from '../../lib/api-client.js';
import { useTitle } from '../../lib/use-title.js';
import { setupQuery } from '../../queries/settings.queries.js';
import { PageHeader } from '../../ui/page-header.js';
import { ListSkeleton } from '../../ui/list-skeleton.js';
import { LoadError } from '../../ui/load-error.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import css from './setup.module.css';
import { SetupLine } from './setup-line.js';
import { useSetup } from './use-setup.js';

/** What others do (a mail that comes in, an answer that leaves) shows here within this. */
const LOOK_AGAIN = 4_000;

export function SetupPage() {
  const { t } = useTranslation();
  const { concerned, setup, error, refetch } = useSetup();
  useQuery({ ...setupQuery, enabled: concerned, refetchInterval: LOOK_AGAIN, staleTime: 0 });
  useTitle(t('setup.title'));
  if (!concerned) return <NotFoundPage />;
  return (
    <>
      <PageHeader title={t('setup.title')} lead={t('setup.lead')}>
        {setup && <HideButton hidden={setup.hidden} />}
      </PageHeader>
      <div className={css.body}>
        {!setup && error && <LoadError error={error} retry={() => void refetch()} />}
        {!setup && !error && <ListSkeleton />}
        {setup && <Steps setup={setup} />}
      </div>
    </>
  );
}

function Steps({ setup: { steps, formUrl } }: { setup: SetupView }) {
  const { t } = useTranslation();
  const done = steps.filter((step) => step.done).length;
  const progress = t('setup.progress', { done, count: steps.length });
  return (
    <>
      <div className={css.progress}>
        <progress value={done} max={steps.length} aria-label={progress} />
        <span data-testid="setup-progress">{progress}</span>
      </div>
      {done === steps.length && (
        <p role="status" className={css.all}>
          {t('setup.all')}
        </p>
      )}
      <ol className={css.steps} aria-label={t('setup.list')}>
        {steps.map((step) => (
          <SetupLine key={step.id} step={step} formUrl={formUrl} />
        ))}
      </ol>
    </>
  );
}

function HideButton({ hidden }: { hidden: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: SetupHiddenBody) => api.put<SetupView>(paths.setupHidden, { body }),
    onSuccess: (setup) => client.setQueryData(setupQuery.queryKey, setup),
  });
  return (
    <div className={css.acts}>
      <ProblemNotice error={error} />
      <Button variant="default" loading={isPending} onClick={() => mutate({ hidden: !hidden })}>
        {t(hidden ? 'setup.show' : 'setup.hide')}
      </Button>
    </div>
  );
}
