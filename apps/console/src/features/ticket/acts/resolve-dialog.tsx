import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { IncidentChoice } from '../place/incident-choice.js';
import { acts, useTicketAct } from '../ticket.mutations.js';
import { ActDialog } from './act-dialog.js';
import { useKept } from './use-kept.js';

export function ResolveDialog({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { t } = useTranslation();
  const [outcome, setOutcome, forget] = useKept(ticket.number, 'outcome');
  const [all, setAll] = useState(false);
  const [tried, setTried] = useState(false);
  const act = useTicketAct(ticket);

  const submit = () => {
    setTried(true);
    if (outcome.trim() === '') return;
    act.run(
      acts.resolve({ outcome: outcome.trim(), ...(all && { incident: true }) }),
      t('ticket.resolve.done'),
      () => {
        forget();
        onClose();
      },
    );
  };

  return (
    <ActDialog
      title={t('ticket.resolve.title')}
      submit={t('ticket.resolve.submit')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        label={t('ticket.resolve.outcome')}
        description={t('ticket.resolve.outcomeHint')}
        required
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
        value={outcome}
        error={tried && outcome.trim() === '' && t('ticket.resolve.required')}
        onChange={(event) => setOutcome(event.currentTarget.value)}
      />
      <IncidentChoice ticket={ticket} words="resolveAll" checked={all} onChange={setAll} />
    </ActDialog>
  );
}
