import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.js';
import type { EntryProps } from './entry-props.js';
import { MessageAttachments } from './message-attachments.js';
import { Prose } from './prose.js';
import { FromFile } from './from-file.js';
import css from './timeline.module.css';
import { When } from './when.js';

export function NoteEntry({ entry }: EntryProps<'note'>) {
  const { t } = useTranslation();
  return (
    <li className={css.entry} data-testid="timeline-note">
      <div className={`${css.bubble} ${css.note}`}>
        <div className={css.by}>
          <Icon name="lock" size={15} />
          <strong className={css.noteLabel}>{t('ticket.timeline.note')}</strong>
          <span className={css.hint}>{t('ticket.timeline.noteHint')}</span>
          <span className={css.author}>{entry.author.name}</span>
          <FromFile file={entry.file} />
          <When at={entry.at} />
        </div>
        <Prose text={entry.text} />
        <MessageAttachments attachments={entry.attachments} />
      </div>
    </li>
  );
}
