import { Button, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { endDateTime, isoDay, phone } from '../../lib/format.js';
import { openTicket, placementQuery } from '../../queries/entry.queries.js';
import { useSession } from '../../queries/use-session.js';
import { refreshLists } from '../../realtime/list-refresh.js';
import { DraftConflict } from '../../ui/draft-conflict.js';
import { Icon } from '../../ui/icon.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { showToast } from '../../ui/toast.js';
import { ENTRY_CHANNELS, rememberChannel, usualChannel, type EntryChannel } from './entry-channels.js';
import css from './entry.module.css';
import { PersonField } from './person-field.js';
import { PlaceField } from './place-field.js';
import { readPerson } from './read-person.js';
import { TopicField } from './topic-field.js';
import { bodyOf, receivedAt, useEntry } from './use-entry.js';

/** A file opened while somebody speaks: who, about what, what is promised, done. */
export function EntryDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const session = useSession();
  const { entry, change, forget, abandon, isBegun, conflict, keepMine, takeTheirs } = useEntry(
    usualChannel(session),
  );
  const [tried, setTried] = useState(false);
  const topic = entry.topic?.id;
  const { data: placed } = useQuery(
    placementQuery({ channel: entry.channel, topic, receivedAt: receivedAt(entry) }),
  );
  const open = useMutation({
    mutationFn: () => openTicket(bodyOf(entry), entry.key),
    onSuccess: ({ number }) => {
      rememberChannel(entry.channel);
      forget();
      refreshLists();
      showToast(t('entry.done', { number }));
      onClose();
      void navigate(`/file/${number}`);
    },
  });
  const isEmpty = entry.text.trim() === '';
  const submit = () => {
    setTried(true);
    if (!isEmpty && !open.isPending) open.mutate();
  };
  const person = entry.person.trim() && !entry.resident ? readPerson(entry.person) : null;

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('entry.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={css.form}
        noValidate
        data-testid="entry"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            submit();
          }
        }}
      >
        {conflict && <DraftConflict {...conflict} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />}
        <SegmentedControl
          fullWidth
          aria-label={t('entry.channel')}
          value={entry.channel}
          data={ENTRY_CHANNELS.map((value) => ({ value, label: t(`domain.channel.${value}`) }))}
          onChange={(value) => change({ channel: value as EntryChannel })}
        />
        <PersonField
          typed={entry.person}
          onType={(text) => change({ person: text })}
          chosen={entry.resident}
          onChoose={(resident) => change({ resident, ...(resident && { person: resident.name }) })}
        />
        {entry.resident && (
          <p className={css.known}>
            <Icon name="user" size={15} />
            {[...entry.resident.phones.map(phone), ...entry.resident.emails, entry.resident.address]
              .filter(Boolean)
              .join(' · ') || t('entry.noContact')}
          </p>
        )}
        {person && (
          <p className={css.known}>
            <Icon name="user" size={15} />
            {t('entry.new')} {[person.firstName, person.lastName].filter(Boolean).join(' ')}{' '}
            {[...person.phones.map(phone), ...person.emails].join(' · ')}
          </p>
        )}
        <TopicField value={entry.topic} onChange={(chosen) => change({ topic: chosen })} />
        <Textarea
          label={t('entry.text')}
          data-testid="entry-text"
          autosize
          minRows={3}
          maxRows={10}
          required
          value={entry.text}
          error={tried && isEmpty ? t('entry.textRequired') : null}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <div className={css.pair}>
          <PlaceField address={entry.address} place={entry.place} onChange={change} />
          {entry.channel === 'letter' && (
            <TextInput
              type="date"
              label={t('entry.receivedOn')}
              max={isoDay(Date.now())}
              value={entry.receivedOn}
              onChange={(event) => change({ receivedOn: event.currentTarget.value })}
            />
          )}
        </div>
        <p className={css.promise} role="status" data-testid="entry-promise">
          <Icon name="clock" size={16} />
          {placed &&
            (placed.dueAt
              ? t('entry.promise', { service: placed.service.name, date: endDateTime(placed.dueAt) })
              : t('entry.noPromise', { service: placed.service.name }))}
        </p>
        <ProblemNotice error={open.error} />
        <div className={css.buttons}>
          {isBegun && (
            <Button
              variant="subtle"
              color="gray"
              onClick={() => showToast(t('together.draft.abandoned'), abandon())}
            >
              {t('entry.forget')}
            </Button>
          )}
          <Button type="submit" loading={open.isPending}>
            {t('entry.submit')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
