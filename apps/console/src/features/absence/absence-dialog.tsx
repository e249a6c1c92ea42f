import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsenceView, AgentAbsence } from '@parvis/contract';
import { now as serverNow } from '../../lib/clock.js';
import { date, isoDay, justBefore } from '../../lib/format.js';
import { absenceQuery, endAbsence, setAbsence } from '../../queries/absence.queries.js';
import { agentsQuery } from '../../queries/organisation.queries.js';
import { useSession } from '../../queries/use-session.js';
import { showToast } from '../../ui/toast.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { instantsOf } from './absence-days.js';
import css from './absence.module.css';
import { MovedFiles } from './moved-files.js';

/** From when to when, and who stands in; while it runs and after, what became of one's files. */
export function AbsenceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { account } = useSession();
  const { data } = useQuery(absenceQuery(account.id));
  const { data: agents = [] } = useQuery(agentsQuery());
  const today = isoDay(serverNow());
  const [typed, setTyped] = useState<{ from?: string; until?: string; standIn?: string }>({});
  const absence = data?.absence ?? null;
  const isOn = absence !== null && Date.parse(absence.endsAt) > serverNow();
  const from = typed.from ?? (isOn ? isoDay(absence.startsAt) : today);
  const until = typed.until ?? (isOn ? isoDay(justBefore(absence.endsAt)) : from);
  const standIn = typed.standIn ?? (isOn ? (absence.standIn?.id ?? '') : '');

  const settle = (found: AgentAbsence, said: string) => {
    client.setQueryData(absenceQuery(account.id).queryKey, found);
    void client.invalidateQueries({ queryKey: ['agents'] });
    showToast(said);
    onClose();
  };
  const save = useMutation({
    mutationFn: () => setAbsence(account.id, { ...instantsOf(from, until), standInId: standIn || null }),
    onSuccess: (found) => settle(found, t('together.absence.saved')),
  });
  const end = useMutation({
    mutationFn: () => endAbsence(account.id),
    onSuccess: (found) => settle(found, t('together.absence.ended')),
  });
  const choices = agents
    .filter(({ id }) => id !== account.id)
    .map(({ id, name }) => ({ value: id, label: name }));

  return (
    <FormDialog
      title={t('together.absence.title')}
      submit={t('together.absence.save')}
      isPending={save.isPending}
      error={save.error ?? end.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      {absence && <Now absence={absence} />}
      <p className={css.explain}>{t('together.absence.explain')}</p>
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
        label={t('together.absence.standIn')}
        value={standIn}
        data={[{ value: '', label: t('together.absence.nobody') }, ...choices]}
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
