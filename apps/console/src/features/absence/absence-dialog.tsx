import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsenceView, AgentAbsence, Named } from '@parvis/contract';
import { now as serverNow } from '../../lib/clock.js';
import { date, isoDay, justBefore } from '../../lib/format.js';
import { absenceQuery, endAbsence, setAbsence } from '../../queries/absence.queries.js';
import { agentsQuery } from '../../queries/organisation.queries.js';
import { settingsKey } from '../../queries/settings.queries.js';
import { useSession } from '../../queries/use-session.js';
import { showToast } from '../../ui/toast.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { instantsOf } from './absence-days.js';
import css from './absence.module.css';
import { MovedFiles } from './moved-files.js';

interface Props {
  /** a colleague's absence, or one's own; `someone`: to be chosen among those files are given to */
  agent?: Named | 'someone';
  /** who may stand in, for those who can't ask who files are given to */
  colleagues?: Named[];
  onClose: () => void;
}

/** From when to when, and who stands in; while it runs and after, what became of the agent's files. */
export function AbsenceDialog({ agent, colleagues, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const own = useSession().account.id;
  const [chosen, setChosen] = useState('');
  const [isMissing, setMissing] = useState(false);
  const id = agent === undefined ? own : agent === 'someone' ? chosen : agent.id;
  const { data } = useQuery({ ...absenceQuery(id), enabled: id !== '' });
  const { data: asked = [] } = useQuery({ ...agentsQuery(), enabled: !colleagues });
  const agents: readonly Named[] = colleagues ?? asked;
  const today = isoDay(serverNow());
  const [typed, setTyped] = useState<{ from?: string; until?: string; standIn?: string }>({});
  const absence = data?.absence ?? null;
  const isOn = absence !== null && Date.parse(absence.endsAt) > serverNow();
  const from = typed.from ?? (isOn ? isoDay(absence.startsAt) : today);
  const until = typed.until ?? (isOn ? isoDay(justBefore(absence.endsAt)) : from);
  const standIn = typed.standIn ?? (isOn ? (absence.standIn?.id ?? '') : '');

  const settle = (found: AgentAbsence, said: string) => {
    client.setQueryData(absenceQuery(id).queryKey, found);
    for (const queryKey of [['agents'], ['absence', 'all'], settingsKey])
      void client.invalidateQueries({ queryKey });
    showToast(said);
    onClose();
  };
  const endedWords =
    agent !== undefined && agent !== 'someone'
      ? t('accounts.absences.ended', { name: agent.name })
      : t('together.absence.ended');
  const save = useMutation({
    mutationFn: () => setAbsence(id, { ...instantsOf(from, until), standInId: standIn || null }),
    onSuccess: (found) => settle(found, t('together.absence.saved')),
  });
  const end = useMutation({
    mutationFn: () => endAbsence(id),
    onSuccess: (found) => settle(found, endedWords),
  });
  const choices = agents.filter((one) => one.id !== id).map((one) => ({ value: one.id, label: one.name }));
  const isOther = agent !== undefined;
  const title =
    agent === undefined
      ? t('together.absence.title')
      : agent === 'someone'
        ? t('accounts.absences.title')
        : t('accounts.absences.titleOf', { name: agent.name });

  return (
    <FormDialog
      title={title}
      submit={t('together.absence.save')}
      isPending={save.isPending}
      error={save.error ?? end.error}
      onSubmit={() => (id === '' ? setMissing(true) : save.mutate())}
      onClose={onClose}
    >
      {agent === 'someone' && (
        <NativeSelect
          data-autofocus
          required
          label={t('accounts.absences.agent')}
          data={[
            { value: '', label: t('settings.choose') },
            ...agents.map((one) => ({ value: one.id, label: one.name })),
          ]}
          value={chosen}
          error={isMissing && chosen === '' && t('accounts.absences.choose')}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      {absence && !isOther && <Now absence={absence} />}
      <p className={css.explain}>{t(isOther ? 'accounts.absences.explain' : 'together.absence.explain')}</p>
      <div className={css.days}>
        <TextInput
          type="date"
          label={t('together.absence.from')}
          value={from}
          onChange={(event) => setTyped({ ...typed, from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('together.absence.until')}
          min={from}
          value={until}
          onChange={(event) => setTyped({ ...typed, until: event.currentTarget.value })}
        />
      </div>
      <NativeSelect
        label={t(isOther ? 'accounts.absences.standInLabel' : 'together.absence.standIn')}
        value={standIn}
        data={[
          { value: '', label: t(isOther ? 'accounts.absences.nobodyChoice' : 'together.absence.nobody') },
          ...choices,
        ]}
        onChange={(event) => setTyped({ ...typed, standIn: event.currentTarget.value })}
      />
      {isOn && (
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
          {t('together.absence.end')}
        </Button>
      )}
      {data && <MovedFiles files={data.moved} onOpen={onClose} />}
    </FormDialog>
  );
}

function Now({ absence: { startsAt, endsAt } }: { absence: AbsenceView }) {
  const { t } = useTranslation();
  const now = serverNow();
  const days = { from: date(startsAt), until: date(justBefore(endsAt)) };
  const state = Date.parse(endsAt) <= now ? 'over' : Date.parse(startsAt) <= now ? 'running' : 'toCome';
  return (
    <p className={css.now} role="status">
      {t(`together.absence.${state}`, days)}
    </p>
  );
}
