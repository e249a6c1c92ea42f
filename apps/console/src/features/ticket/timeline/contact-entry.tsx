import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.js';
import type { EntryProps } from './entry-props.js';
import { Prose } from './prose.js';
import { FromFile } from './from-file.js';
import css from './timeline.module.css';
import { When } from './when.js';

export function ContactEntry({ entry }: EntryProps<'contact'>) {
  const { t } = useTranslation();
  const channel = t(`domain.channel.${entry.channel}`).toLowerCase();
  return (
    <li className={css.entry} data-testid="timeline-contact">
      <div className={`${css.bubble} ${css.contact}`}>
        <div className={css.by}>
          <Icon name="user" size={15} />
          <strong>
            {t(entry.direction === 'in' ? 'ticket.timeline.contactIn' : 'ticket.timeline.contactOut', {
              channel,
            })}
          </strong>
          {entry.chaseUp && <span className={css.chaseUp}>{t('ticket.chaseUp.entry')}</span>}
          {entry.outcome && <span>{t(`domain.contactOutcome.${entry.outcome}`)}</span>}
          <span className={css.author}>{entry.author.name}</span>
          <FromFile file={entry.file} />
          <When at={entry.at} />
        </div>
        {entry.text && <Prose text={entry.text} />}
      </div>
    </li>
  );
}
