import { Button } from '@mantine/core';
import type { AbsenceView, Named } from '@parvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { now } from '../../../lib/clock.js';
import { date, justBefore } from '../../../lib/format.js';
import { absencesQuery, endAbsence } from '../../../queries/absence.queries.js';
import { BlankState } from '../../../ui/blank-state.js';
import { Icon } from '../../../ui/icon.js';
import { ProblemNotice } from '../../../ui/problem-notice.js';
import { showToast } from '../../../ui/toast.js';
import { AbsenceDialog } from '../../absence/absence-dialog.js';
import { Loaded } from '../loaded.js';
import { SectionPage } from '../section-page.js';
import css from '../settings.module.css';

/** Who is away or will be, for those who see to it that nobody's files wait. */
export function AbsencesPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = useQuery(absencesQuery);
  const [open, setOpen] = useState<Named | 'someone' | null>(null);
  const end = useMutation({
    mutationFn: ({ agent }: AbsenceView) => endAbsence(agent.id),
    onSuccess: (_, { agent }) => showToast(t('accounts.absences.ended', { name: agent.name })),
    onSettled: () => {
      for (const key of ['absence', 'agents']) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  return (
    <SectionPage
      id="absences"
      acts={
        <Button leftSection={<Icon name="plus" />} onClick={() => setOpen('someone')}>
          {t('accounts.absences.add')}
        </Button>
      }
    >
      <ProblemNotice error={end.error} />
      <Loaded query={query}>
        {(absences) =>
          absences.length === 0 ? (
            <BlankState
              icon="clock"
              title={t('accounts.absences.none.title')}
              body={t('accounts.absences.none.body')}
            />
          ) : (
            <ul className={css.list} aria-label={t('settings.sections.absences.label')}>
              {absences.map((absence) => (
                <li key={absence.agent.id} className={css.row} data-testid="absence">
                  <AbsenceWords absence={absence} />
                  <div className={css.acts}>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('accounts.absences.edit', { name: absence.agent.name })}
                      onClick={() => setOpen(absence.agent)}
                    >
                      {t('settings.edit')}
                    </Button>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('accounts.absences.endOf', { name: absence.agent.name })}
                      loading={end.isPending && end.variables.agent.id === absence.agent.id}
                      onClick={() => end.mutate(absence)}
                    >
                      {t('accounts.absences.end')}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {open && <AbsenceDialog agent={open} onClose={() => setOpen(null)} />}
    </SectionPage>
  );
}

function AbsenceWords({ absence: { agent, startsAt, endsAt, standIn } }: { absence: AbsenceView }) {
  const { t } = useTranslation();
  const days = { from: date(startsAt), until: date(justBefore(endsAt)) };
  return (
    <div className={css.words}>
      <div className={css.name}>{agent.name}</div>
      <div className={css.meta}>
        <span>
          {t(Date.parse(startsAt) <= now() ? 'accounts.absences.now' : 'accounts.absences.soon', days)}
        </span>
        <span>
          {standIn ? t('accounts.absences.standIn', { name: standIn.name }) : t('accounts.absences.nobody')}
        </span>
      </div>
    </div>
  );
}
