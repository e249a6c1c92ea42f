import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelLabel } from '../../../ui/channel-label.js';
import { Icon } from '../../../ui/icon.js';
import type { EntryProps } from './entry-props.js';
import { MessageAttachments } from './message-attachments.js';
import { MessagePhotos } from './message-photos.js';
import { MessageDelivery } from './message-delivery.js';
import { MessageText } from './message-text.js';
import { FromFile } from './from-file.js';
import css from './timeline.module.css';
import { When } from './when.js';

export function MessageEntry({ entry, ticket }: EntryProps<'message'>) {
  const { t } = useTranslation();
  const [unfolded, setUnfolded] = useState(!entry.automatic);
  const isOut = entry.direction === 'out';
  const side = isOut ? css.out : css.in;
  return (
    <li
      className={css.entry}
      id={`entry-${entry.messageId}`}
      tabIndex={-1}
      data-testid="timeline-message"
      data-direction={entry.direction}
      data-automatic={entry.automatic || undefined}
    >
      <div className={`${css.bubble} ${side} ${entry.automatic ? css.automatic : ''}`}>
        <div className={css.by}>
          {entry.automatic ? (
            <Icon name="robot" size={15} />
          ) : (
            <ChannelLabel channel={entry.channel} compact />
          )}
          <strong>{entry.automatic ? t('ticket.timeline.automatic') : entry.author.name}</strong>
          <span className={css.route}>
            {entry.automatic
              ? entry.subject
              : isOut
                ? entry.to.length > 0 && t('ticket.timeline.to', { to: entry.to.join(', ') })
                : t(
                    entry.author.kind === 'third-party'
                      ? 'ticket.timeline.inThirdParty'
                      : 'ticket.timeline.in',
                  )}
          </span>
          {entry.automatic && (
            <button
              type="button"
              className={css.quiet}
              aria-expanded={unfolded}
              onClick={() => setUnfolded(!unfolded)}
            >
              {t(unfolded ? 'ticket.timeline.hideAutomatic' : 'ticket.timeline.showAutomatic')}
            </button>
          )}
          <FromFile file={entry.file} />
          <When at={entry.at} />
        </div>
        {unfolded && (
          <>
            {!entry.automatic && isOtherSubject(entry.subject, ticket.subject) && (
              <div className={css.subject}>{entry.subject}</div>
            )}
            <MessageText entry={entry} />
            <MessagePhotos photos={entry.attachments.flatMap(({ photo }) => photo ?? [])} />
            <MessageAttachments attachments={entry.attachments.filter(({ photo }) => photo === null)} />
          </>
        )}
        {isOut && <MessageDelivery entry={entry} ticketNumber={ticket.number} />}
      </div>
    </li>
  );
}

/** « Re: » and the like say nothing new, nor does the number before the subject of a file no mail began. */
const isOtherSubject = (subject: string, known: string): boolean =>
  bare(subject) !== '' && bare(subject) !== bare(known);

const bare = (subject: string): string =>
  subject.replace(/^((re|ré|tr|fwd?|demande \d{4}-\d+)\s*:\s*)+/i, '').trim();
