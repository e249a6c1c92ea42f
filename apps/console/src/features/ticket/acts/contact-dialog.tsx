import { Checkbox, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageDirection, TicketView } from '@parvis/contract';
import { CONTACT_OUTCOMES, type Channel, type ContactOutcome } from '@parvis/domain';
import { announce } from '../../../lib/announce.js';
import { randomId } from '../../../lib/random-id.js';
import { useLogContact } from '../ticket.mutations.js';
import css from './acts.module.css';
import { FormDialog } from '../../../ui/form-dialog.js';
import { useKept } from './use-kept.js';

/** Mail counts itself; these are the contacts only an agent knows of. */
const CHANNELS_BY_HAND: Channel[] = ['phone', 'desk', 'letter', 'sms', 'other'];

export function ContactDialog({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { t } = useTranslation();
  const [direction, setDirection] = useState<MessageDirection>('out');
  const [channel, setChannel] = useState<Channel>('phone');
  const [outcome, setOutcome] = useState<ContactOutcome>('reached');
  const [callBack, setCallBack] = useState(false);
  const [answers, setAnswers] = useState(true);
  const [text, setText, forget] = useKept(ticket.number, 'contact');
  const key = useRef(randomId());
  const log = useLogContact(ticket.number);

  const isLetter = direction === 'out' && channel === 'letter';
  const outcomeOf = () => (isLetter ? (answers ? 'reached' : null) : outcome);

  const submit = () => {
    const came = direction === 'out' ? outcomeOf() : null;
    const said = text.trim() ? { text: text.trim() } : {};
    const body = {
      channel,
      direction,
      ...said,
      ...(came && { outcome: came }),
      ...(direction === 'in' && callBack && { callBack }),
    };
    log.mutate(
      { body, key: key.current },
      {
        onSuccess: () => {
          forget();
          announce(t('ticket.contact.done'));
          onClose();
        },
        // corrected after a refusal, it is another contact
        onError: () => (key.current = randomId()),
      },
    );
  };

  return (
    <FormDialog
      title={t('ticket.contact.title')}
      submit={t('ticket.contact.submit')}
      isPending={log.isPending}
      error={log.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Radio.Group
        label={t('ticket.contact.who')}
        value={direction}
        onChange={(value) => setDirection(value as MessageDirection)}
      >
        <div className={css.choices}>
          <Radio value="out" label={t('ticket.contact.out')} data-autofocus />
          <Radio value="in" label={t('ticket.contact.in')} />
        </div>
      </Radio.Group>
      <NativeSelect
        label={t('ticket.contact.channel')}
        value={channel}
        data={CHANNELS_BY_HAND.map((value) => ({ value, label: t(`domain.channel.${value}`) }))}
        onChange={(event) => setChannel(event.currentTarget.value as Channel)}
      />
      {isLetter && (
        <NativeSelect
          label={t('ticket.contact.letter')}
          description={t('ticket.contact.letterHint')}
          value={answers ? 'answer' : 'receipt'}
          data={(['answer', 'receipt'] as const).map((value) => ({
            value,
            label: t(`ticket.contact.letters.${value}`),
          }))}
          onChange={(event) => setAnswers(event.currentTarget.value === 'answer')}
        />
      )}
      {direction === 'in' && (
        <Checkbox
          label={t('ticket.contact.callBack')}
          description={t('ticket.contact.callBackHint')}
          checked={callBack}
          onChange={(event) => setCallBack(event.currentTarget.checked)}
        />
      )}
      {direction === 'out' && !isLetter && (
        <NativeSelect
          label={t('ticket.contact.outcome')}
          description={t('ticket.contact.outcomeHint')}
          value={outcome}
          data={CONTACT_OUTCOMES.map((value) => ({ value, label: t(`domain.contactOutcome.${value}`) }))}
          onChange={(event) => setOutcome(event.currentTarget.value as ContactOutcome)}
        />
      )}
      <Textarea
        label={t('ticket.contact.text')}
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
