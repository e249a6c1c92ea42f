import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ForwardTicketBody, TicketView } from '@parvis/contract';
import { outsideBodiesQuery } from '../../../queries/organisation.queries.js';
import { acts, useTicketAct } from '../ticket.mutations.js';
import { ActDialog } from './act-dialog.js';
import css from './acts.module.css';
import { ForwardingPreviews } from './forwarding-previews.js';
import { useKept } from './use-kept.js';

const OTHER = '';

export function ForwardDialog({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { t } = useTranslation();
  const bodies = useQuery(outsideBodiesQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [message, setMessage, forget] = useKept(ticket.number, 'forwarding');
  const canReach = (ticket.resident?.emails.length ?? 0) + (ticket.resident?.phones.length ?? 0) > 0;
  const [keepContact, setKeepContact] = useState(canReach);
  const [tried, setTried] = useState(false);
  const act = useTicketAct(ticket);

  const active = bodies.data?.filter((body) => body.active) ?? [];
  const isNamed = name.trim() !== '' && /^\S+@\S+$/.test(email.trim());
  const to =
    chosen === OTHER ? isNamed && { name: name.trim(), email: email.trim() } : chosen && { body: chosen };
  const body: ForwardTicketBody | null = to
    ? { ...to, keepContact, ...(message.trim() && { message: message.trim() }) }
    : null;
  const [shown] = useDebouncedValue(body, 400);

  const submit = () => {
    setTried(true);
    if (!body) return;
    act.run(acts.forward(body), t('ticket.forward.done'), () => {
      forget();
      onClose();
    });
  };

  return (
    <ActDialog
      title={t('ticket.forward.title')}
      submit={t('ticket.forward.submit')}
      size="lg"
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={css.lead}>{t('ticket.forward.lead')}</p>
      <Select
        label={t('ticket.forward.body')}
        placeholder={t('ticket.forward.search')}
        searchable
        openOnFocus={false}
        required
        data-autofocus
        nothingFoundMessage={t('ticket.forward.nothing')}
        data={[
          ...active.map(({ slug, name: label }) => ({ value: slug, label })),
          { value: OTHER, label: t('ticket.forward.other') },
        ]}
        description={active.find(({ slug }) => slug === chosen)?.competence}
        value={chosen}
        error={tried && chosen === null && t('ticket.forward.required')}
        onChange={setChosen}
      />
      {chosen === OTHER && (
        <>
          <TextInput
            label={t('ticket.forward.name')}
            required
            value={name}
            error={tried && name.trim() === '' && t('ticket.forward.nameRequired')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            type="email"
            label={t('ticket.forward.email')}
            required
            value={email}
            error={tried && !/^\S+@\S+$/.test(email.trim()) && t('ticket.forward.emailRequired')}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </>
      )}
      <Textarea
        label={t('ticket.forward.message')}
        autosize
        minRows={2}
        maxRows={8}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <Checkbox
        label={t('ticket.forward.keepContact')}
        description={t(canReach ? 'ticket.forward.keepContactHint' : 'ticket.forward.noContact')}
        disabled={!canReach}
        checked={keepContact}
        onChange={(event) => setKeepContact(event.currentTarget.checked)}
      />
      {shown && <ForwardingPreviews number={ticket.number} body={shown} />}
    </ActDialog>
  );
}
