import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { CLOSING_REASONS, type ClosingReason } from '@parvis/domain';
import { acts, useTicketAct } from '../ticket.mutations.js';
import { ActDialog } from './act-dialog.js';
import { useKept } from './use-kept.js';

export function CloseDialog({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<ClosingReason>('done');
  const [message, setMessage, forget] = useKept(ticket.number, 'closing');
  const act = useTicketAct(ticket);

  const submit = () => {
    const body = { reason, ...(message.trim() && { message: message.trim() }) };
    act.run(acts.close(body), t('ticket.close.done'), () => {
      forget();
      onClose();
    });
  };

  return (
    <ActDialog
      title={t('ticket.close.title')}
      submit={t('ticket.close.submit')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <NativeSelect
        label={t('ticket.close.reason')}
        data-autofocus
        value={reason}
        data={CLOSING_REASONS.map((value) => ({ value, label: t(`domain.closingReason.${value}`) }))}
        onChange={(event) => setReason(event.currentTarget.value as ClosingReason)}
      />
      {ticket.abilities.reply.ok && (
        <Textarea
          label={t('ticket.close.message')}
          description={t('ticket.close.messageHint')}
          autosize
          minRows={3}
          maxRows={10}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  );
}
