import { useLayoutEffect, useRef, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView, TimelineEntry } from '@parvis/contract';
import { ContactEntry } from './contact-entry.js';
import type { EntryKind, EntryProps } from './entry-props.js';
import { EventEntry } from './event-entry.js';
import { FromFile } from './from-file.js';
import { MessageEntry } from './message-entry.js';
import { NoteEntry } from './note-entry.js';
import { Prose } from './prose.js';
import css from './timeline.module.css';

const entries: { [K in EntryKind]: ComponentType<EntryProps<K>> } = {
  message: MessageEntry,
  note: NoteEntry,
  contact: ContactEntry,
  event: EventEntry,
};

export function Timeline({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const length = ticket.timeline.length;

  // the last words are what one comes for; stay there when something is added, unless one has scrolled up to read
  const follows = useRef(true);
  useLayoutEffect(() => {
    if (box.current && follows.current) box.current.scrollTop = box.current.scrollHeight;
  }, [length]);

  return (
    <div
      ref={box}
      className={css.scroller}
      tabIndex={0}
      role="group"
      aria-label={t('ticket.timeline.label')}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight < 80;
      }}
    >
      <ol className={css.timeline} data-testid="timeline">
        {askedIn(ticket).map(({ file, description }) => (
          <li key={file} className={css.entry}>
            <div className={`${css.bubble} ${css.in}`}>
              <div className={css.by}>
                {t('ticket.timeline.description')}
                <FromFile file={file} />
              </div>
              <Prose text={description} />
            </div>
          </li>
        ))}
        {ticket.timeline.map((entry) => {
          const Entry = entries[entry.kind] as ComponentType<{ entry: TimelineEntry; ticket: TicketView }>;
          return <Entry key={entry.id} entry={entry} ticket={ticket} />;
        })}
      </ol>
    </div>
  );
}

/** What was asked, of this file and of those merged into it, where no letter of the resident's says it. */
function askedIn({ timeline, description, merged }: TicketView) {
  const asked = [
    { file: null, description },
    ...merged.map((other) => ({ file: other.number, description: other.description })),
  ];
  const isSaid = (file: string | null) =>
    timeline.some((entry) => entry.kind === 'message' && entry.direction === 'in' && entry.file === file);
  return asked.filter((one) => one.description !== '' && !isSaid(one.file));
}
