import { paths, type PreviewCommitmentView } from '@parvis/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.js';
import { endDateTime } from '../../../lib/format.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { WhyLines } from '../../ticket/promises/why-lines.js';
import { bodyOf, type Simulation } from './simulation.js';
import css from './simulator.module.css';

/** The date, and every stretch of time that leads to it. */
export function SimulationResult({ tried, timeZone }: { tried: Simulation; timeZone: string }) {
  const { t } = useTranslation();
  const [asked] = useDebouncedValue(JSON.stringify(bodyOf(tried)), 200);
  const { data, error } = useQuery({
    queryKey: ['simulation', asked],
    queryFn: ({ signal }) =>
      api.post<PreviewCommitmentView>(paths.commitmentPreview, { body: JSON.parse(asked), signal }),
    enabled: asked !== 'null',
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data || asked === 'null') return <p className={css.result}>{t('settings.simulator.waiting')}</p>;
  const { startedAt } = JSON.parse(asked) as { startedAt: string };
  return (
    <section className={css.result} aria-labelledby="simulated" data-testid="simulation">
      <h2 id="simulated" className={css.due} aria-live="polite">
        {t('settings.simulator.due', { date: endDateTime(data.dueAt) })}
      </h2>
      <WhyLines
        explained={{
          commitment: {
            id: 'simulation',
            kind: 'answer',
            clock: tried.budget.clock,
            within: tried.budget.within,
            source: t('settings.simulator.source'),
            startedAt,
            dueAt: data.dueAt,
            state: 'running',
            keptAt: null,
            brokenAt: null,
            warned: false,
            acknowledgedUntil: null,
          },
          explanation: data.explanation,
          timeZone,
        }}
      />
    </section>
  );
}
