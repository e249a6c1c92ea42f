import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { now } from '../../../lib/clock.js';
import { endOfDay, isoDay } from '../../../lib/format.js';
import { acts, useTicketAct } from '../ticket.mutations.js';
import { ActDialog } from './act-dialog.js';
import { useKept } from './use-kept.js';

const DAY = 86_400_000;
const DEFAULT_WAIT = 15 * DAY;

export function WaitDialog({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { t } = useTranslation();
  const [question, setQuestion, forget] = useKept(ticket.number, 'question');
  const [until, setUntil] = useState(() => isoDay(now() + DEFAULT_WAIT));
  const [tried, setTried] = useState(false);
  const act = useTicketAct(ticket);
  const inPast = until <= isoDay(now());

  const submit = () => {
    setTried(true);
    if (question.trim() === '' || !until || inPast) return;
    const body = { reason: 'waiting-resident', question: question.trim(), until: endOfDay(until) } as const;
    act.run(acts.wait(body), t('ticket.wait.done'), () => {
      forget();
      onClose();
    });
  };

  return (
    <ActDialog
      title={t('ticket.wait.title')}
      submit={t('ticket.wait.submit')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        label={t('ticket.wait.question')}
        description={t('ticket.wait.questionHint')}
        required
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        value={question}
        error={tried && question.trim() === '' && t('problems.ticket/question-required')}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('ticket.wait.until')}
        description={t('ticket.wait.untilHint')}
        required
        min={isoDay(now() + DAY)}
        value={until}
        error={tried && inPast && t('problems.ticket/until-in-past')}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
