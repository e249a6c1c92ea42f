import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '@parvis/contract';
import { fileSize } from '../../../lib/file-size.js';
import { dateTime } from '../../../lib/format.js';
import { eventSentence } from '../timeline/event-sentences.js';
import css from './print.module.css';

/** One thing that was said or happened, as a paragraph. */
export function PrintEntry({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const who = entry.author.kind === 'system' ? t('events.system') : entry.author.name;
  if (entry.kind === 'event') {
    const sentence = eventSentence(entry.type, entry.payload, who);
    return sentence && <li className={css.event}>{`${dateTime(entry.at)} · ${sentence}`}</li>;
  }
  const files = entry.kind === 'contact' ? [] : entry.attachments;
  return (
    <li className={css.entry} data-kind={entry.kind}>
      <p className={css.by}>{[dateTime(entry.at), who, kindOf()].filter(Boolean).join(' · ')}</p>
      <p className={css.text}>{entry.kind === 'message' ? entry.visibleText : entry.text}</p>
      {files.length > 0 && (
        <div className={css.files}>
          {files.map(({ id, name, size, photo }) =>
            photo ? (
              <img
                key={id}
                src={photo.url}
                alt={t('handling.print.photo')}
                width={photo.width}
                height={photo.height}
              />
            ) : (
              <span key={id}>{`${name} (${fileSize(size)})`}</span>
            ),
          )}
        </div>
      )}
    </li>
  );

  function kindOf(): string {
    if (entry.kind === 'note') return t('ticket.timeline.note');
    if (entry.kind === 'message')
      return t(entry.direction === 'in' ? 'ticket.timeline.in' : 'ticket.timeline.out');
    if (entry.kind !== 'contact') return '';
    const channel = t(`domain.channel.${entry.channel}`);
    return t(entry.direction === 'in' ? 'ticket.timeline.contactIn' : 'ticket.timeline.contactOut', {
      channel,
    });
  }
}
