import { useTranslation } from 'react-i18next';
import type { TimelineMessage } from '@parvis/contract';
import { fileSize } from '../../../lib/file-size.js';
import { Icon } from '../../../ui/icon.js';
import css from './timeline.module.css';

export function MessageAttachments({ attachments }: Pick<TimelineMessage, 'attachments'>) {
  const { t } = useTranslation();
  if (attachments.length === 0) return null;
  return (
    <ul className={css.attachments} aria-label={t('ticket.timeline.attachments')}>
      {attachments.map(({ id, name, size, url }) => (
        <li key={id}>
          <a
            href={url}
            download={name}
            className={css.attachment}
            aria-label={t('ticket.timeline.attachment', { name, size: fileSize(size) })}
          >
            <Icon name="paperclip" size={15} />
            <span className={css.fileName}>{name}</span>
            <span className={css.fileSize}>{fileSize(size)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
