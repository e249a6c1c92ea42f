import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { now } from '../../../lib/clock.js';
import { endOfDay, isoDay, longDay } from '../../../lib/format.js';
import { acts, useTicketAct } from '../ticket.mutations.js';
import { ActDialog } from './act-dialog.js';
import { useKept } from './use-kept.js';

export function AnnounceDialog({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { t } = useTranslation();
  const [date, setDate] = useState('');
  const [message, setMessage, forget] = useKept(ticket.number, 'announcement');
  const [tried, setTried] = useState(false);
  const act = useTicketAct(ticket);
  const today = isoDay(now());
  const isGood = date >= today;

  const submit = () => {
    setTried(true);
    if (!isGood) return;
    const body = { date, ...(message.trim() && { message: message.trim() }) };
    act.run(acts.announce(body), t('ticket.announce.done'), () => {
      forget();
      onClose();
    });
  };

  return (
    <ActDialog
      title={t('ticket.announce.title')}
      submit={t('ticket.announce.submit')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        type="date"
        label={t('ticket.announce.date')}
        description={
          isGood ? t('ticket.announce.told', { day: longDay(endOfDay(date)) }) : t('ticket.announce.dateHint')
        }
        required
        data-autofocus
        min={today}
        value={date}
        error={tried && !isGood && t(date ? 'problems.ticket/date-in-past' : 'ticket.announce.required')}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <Textarea
        label={t('ticket.announce.message')}
        description={t('ticket.announce.messageHint')}
        autosize
        minRows={3}
        maxRows={10}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
