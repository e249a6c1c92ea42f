import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { paths, type AcknowledgeBody, type TicketRef } from '@parvis/contract';
import { ACKNOWLEDGEMENT_REASONS, type AcknowledgementReason } from '@parvis/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api-client.js';
import { now } from '../../../lib/clock.js';
import { instantAt, isoDay } from '../../../lib/format.js';
import { ticketKey } from '../../../queries/tickets.queries.js';
import { warningsKey } from '../../../queries/warnings.queries.js';
import { refreshLists } from '../../../realtime/list-refresh.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { showToast } from '../../../ui/toast.js';
import css from './acknowledge.module.css';

interface Props {
  number: string;
  /** of the file, as the agent sees it */
  version: number;
  /** done, or given up */
  onDone: () => void;
}

const DAY_MS = 86_400_000;

/** « Prendre acte »: why it is late, what is done next and by when; it needs nothing but the file's number. */
export function AcknowledgeDialog({ number, version, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState<AcknowledgementReason | ''>('');
  const [comment, setComment] = useState('');
  const [nextAction, setNextAction] = useState('');
  const [day, setDay] = useState(() => isoDay(now() + DAY_MS));
  const [hour, setHour] = useState('17:00');
  const [tried, setTried] = useState(false);
  const until = day && hour ? instantAt(day, hour) : '';
  const isTooEarly = until === '' || Date.parse(until) <= now();
  const isUnsaid = reason === 'other' && !comment.trim();
  const save = useMutation({
    mutationFn: (body: AcknowledgeBody) =>
      api.put<TicketRef>(paths.acknowledgement(number), { body, version }),
    onSuccess: () => {
      showToast(t('warnings.acknowledge.done', { number }));
      onDone();
    },
    // refused for an old version too: the next press is on what is shown then
    onSettled: () => {
      refreshLists();
      for (const queryKey of [ticketKey(number), warningsKey]) void client.invalidateQueries({ queryKey });
    },
  });
  const submit = () => {
    setTried(true);
    if (reason === '' || !nextAction.trim() || isTooEarly || isUnsaid) return;
    save.mutate({
      reason,
      comment: comment.trim() || null,
      nextAction: nextAction.trim(),
      nextActionAt: until,
    });
  };
  return (
    <FormDialog
      title={t('warnings.acknowledge.title')}
      submit={t('warnings.acknowledge.submit')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onDone}
    >
      <p className={css.lead}>{t('warnings.acknowledge.lead')}</p>
      <NativeSelect
        label={t('warnings.acknowledge.reason')}
        required
        data-autofocus
        data={[
          { value: '', label: t('warnings.acknowledge.choose'), disabled: true },
          ...ACKNOWLEDGEMENT_REASONS.map((value) => ({
            value,
            label: t(`domain.acknowledgementReason.${value}`),
          })),
        ]}
        value={reason}
        error={tried && reason === '' && t('warnings.acknowledge.reasonMissing')}
        onChange={(event) => setReason(event.currentTarget.value as AcknowledgementReason)}
      />
      <Textarea
        label={t('warnings.acknowledge.comment')}
        description={t('warnings.acknowledge.commentHint')}
        required={reason === 'other'}
        autosize
        minRows={2}
        maxLength={500}
        value={comment}
        error={tried && isUnsaid && t('problems.commitment/reason-unsaid')}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <TextInput
        label={t('warnings.acknowledge.next')}
        description={t('warnings.acknowledge.nextHint')}
        required
        maxLength={300}
        value={nextAction}
        error={tried && !nextAction.trim() && t('warnings.acknowledge.nextMissing')}
        onChange={(event) => setNextAction(event.currentTarget.value)}
      />
      <div className={css.when}>
        <TextInput
          type="date"
          label={t('warnings.acknowledge.date')}
          required
          min={isoDay(now())}
          value={day}
          error={tried && isTooEarly && t('problems.commitment/next-action-in-past')}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextInput
          type="time"
          label={t('warnings.acknowledge.hour')}
          required
          value={hour}
          onChange={(event) => setHour(event.currentTarget.value)}
        />
      </div>
    </FormDialog>
  );
}
