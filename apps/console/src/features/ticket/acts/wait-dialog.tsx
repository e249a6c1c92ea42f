import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAUSE_REASONS, type PauseReason, type TicketView } from '@parvis/contract';
import { WAIT_DAYS_DEFAULT, WAIT_DAYS_MAX } from '@parvis/domain';
import { now } from '../../../lib/clock.js';
import { endOfDay, isoDay } from '../../../lib/format.js';
import { acts, useTicketAct } from '../ticket.mutations.js';
import { ActDialog } from './act-dialog.js';
import { useKept } from './use-kept.js';

const DAY = 86_400_000;

/** Nobody waits without a reason, a question or something awaited, and an end. */
export function WaitDialog({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<PauseReason>(
    ticket.status === 'waiting-resident' || !ticket.abilities.reply.ok
      ? 'waiting-third-party'
      : 'waiting-resident',
  );
  const [question, setQuestion, forget] = useKept(ticket.number, 'question');
  const [until, setUntil] = useState(() => isoDay(now() + WAIT_DAYS_DEFAULT * DAY));
  const [tried, setTried] = useState(false);
  const act = useTicketAct(ticket);
  const inPast = until <= isoDay(now());
  const tooFar = until > isoDay(now() + WAIT_DAYS_MAX * DAY);
  const isThird = reason === 'waiting-third-party';

  const submit = () => {
    setTried(true);
    if (question.trim() === '' || !until || inPast || tooFar) return;
    const body = { reason, question: question.trim(), until: endOfDay(until) };
    act.run(acts.wait(body), t(isThird ? 'handling.wait.doneThird' : 'ticket.wait.done'), () => {
      forget();
      onClose();
    });
  };

  return (
    <ActDialog
      title={t(isThird ? 'handling.wait.titleThird' : 'ticket.wait.title')}
      submit={t(isThird ? 'handling.wait.submitThird' : 'ticket.wait.submit')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={t('handling.wait.whom')}
        fullWidth
        value={reason}
        data={PAUSE_REASONS.map((value) => ({
          value,
          label: t(value === 'waiting-resident' ? 'handling.wait.resident' : 'handling.wait.third'),
        }))}
        onChange={(value) => setReason(value as PauseReason)}
      />
      <Textarea
        label={t(isThird ? 'handling.wait.what' : 'ticket.wait.question')}
        description={t(isThird ? 'handling.wait.whatHint' : 'ticket.wait.questionHint')}
        required
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        value={question}
        error={
          tried &&
          question.trim() === '' &&
          t(isThird ? 'handling.wait.whatRequired' : 'problems.ticket/question-required')
        }
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('ticket.wait.until')}
        description={t('ticket.wait.untilHint')}
        required
        min={isoDay(now() + DAY)}
        max={isoDay(now() + WAIT_DAYS_MAX * DAY)}
        value={until}
        error={
          tried &&
          ((inPast && t('problems.ticket/until-in-past')) || (tooFar && t('problems.ticket/until-too-far')))
        }
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
