import { Kbd, Modal, SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { MotifView } from '@parvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { randomId } from '../../lib/random-id.js';
import { countInformation, motifsQuery, uncountInformation } from '../../queries/entry.queries.js';
import { useSession } from '../../queries/use-session.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { showToast } from '../../ui/toast.js';
import { ENTRY_CHANNELS, rememberChannel, usualChannel, type EntryChannel } from './entry-channels.js';
import css from './entry.module.css';
import { TopicField } from './topic-field.js';

/** « Information donnée »: one key opens it, a figure counts. Any other motif is typed. */
export function InformationDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [channel, setChannel] = useState<EntryChannel>(usualChannel(useSession()));
  const { data: motifs = [] } = useQuery(motifsQuery(channel));
  const key = useRef(randomId());
  const undo = useMutation({
    mutationFn: uncountInformation,
    onSuccess: () => showToast(t('entry.information.undone')),
    onError: () => showToast(t('problems.contact/not-found')),
  });
  const count = useMutation({
    mutationFn: (topic: string) => countInformation({ channel, topic }, key.current),
    onSuccess: ({ id, topic }) => {
      rememberChannel(channel);
      void client.invalidateQueries({ queryKey: ['motifs'] });
      showToast(t('entry.information.done', { topic: topic.name }), () => undo.mutate(id));
      onClose();
    },
    onError: () => (key.current = randomId()),
  });
  const choose = (motif: MotifView | undefined) => motif && !count.isPending && count.mutate(motif.id);

  useHotkeys(motifs.map((motif, index): [string, () => void] => [String(index + 1), () => choose(motif)]));
  // they come after the dialog has chosen where the focus goes
  const first = useRef<HTMLButtonElement>(null);
  const isThere = motifs.length > 0;
  useEffect(() => first.current?.focus(), [isThere]);

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('entry.information.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={css.form} data-testid="information">
        <ol className={css.motifs}>
          {motifs.map((motif, index) => (
            <li key={motif.id}>
              <button
                type="button"
                className={css.motif}
                ref={index === 0 ? first : undefined}
                disabled={count.isPending}
                onClick={() => choose(motif)}
              >
                <Kbd>{index + 1}</Kbd>
                <span>{motif.name}</span>
                <span className={css.aside}>{motif.parent?.name}</span>
              </button>
            </li>
          ))}
        </ol>
        <TopicField value={null} onChange={(topic) => topic && count.mutate(topic.id)} />
        <SegmentedControl
          fullWidth
          aria-label={t('entry.channel')}
          value={channel}
          data={ENTRY_CHANNELS.map((value) => ({ value, label: t(`domain.channel.${value}`) }))}
          onChange={(value) => setChannel(value as EntryChannel)}
        />
        <ProblemNotice error={count.error} />
      </div>
    </Modal>
  );
}
