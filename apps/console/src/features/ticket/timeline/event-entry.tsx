import { useTranslation } from 'react-i18next';
import type { EntryProps } from './entry-props.js';
import { eventSentence } from './event-sentences.js';
import { FromFile } from './from-file.js';
import css from './timeline.module.css';
import { When } from './when.js';

export function EventEntry({ entry }: EntryProps<'event'>) {
  const { t } = useTranslation();
  const who = entry.author.kind === 'system' ? t('events.system') : entry.author.name;
  const sentence = eventSentence(entry.type, entry.payload, who);
  if (sentence === null) return null;
  return (
    <li className={css.event} data-testid="timeline-event" data-type={entry.type}>
      <span>{sentence}</span> <FromFile file={entry.file} /> <When at={entry.at} />
    </li>
  );
}
