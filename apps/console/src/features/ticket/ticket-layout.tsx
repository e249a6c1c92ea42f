import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@parvis/contract';
import { storage } from '../../lib/storage.js';
import { useShortcuts } from '../../lib/use-shortcuts.js';
import { Composer } from './composer/composer.js';
import type { ComposerKind } from './composer/draft.js';
import { ResidentPanel } from './resident-panel.js';
import { TicketActions } from './acts/ticket-actions.js';
import { TicketHeader } from './ticket-header.js';
import css from './ticket-layout.module.css';
import { Timeline } from './timeline/timeline.js';

interface Props {
  ticket: TicketView;
  onClose: () => void;
}

export function TicketLayout({ ticket, onClose }: Props) {
  const { t } = useTranslation();
  const [side, setSide] = useState(() => storage.read<boolean>('resident-panel') ?? false);
  const [kind, setKind] = useState<ComposerKind>('reply');
  const writing = useRef<HTMLTextAreaElement>(null);

  const toggleSide = () => {
    storage.write('resident-panel', !side);
    setSide(!side);
  };
  const [asked, setAsked] = useState(0);
  const write = (wanted: ComposerKind) => {
    setKind(wanted);
    setAsked((times) => times + 1);
  };
  // once the field asked for stands in the other's place: a frame later is sometimes before
  useEffect(() => {
    if (asked > 0) writing.current?.focus();
  }, [asked]);
  useShortcuts({
    r: () => ticket.abilities.reply.ok && write('reply'),
    n: () => ticket.abilities.note.ok && write('note'),
    Escape: onClose,
  });

  return (
    <article
      className={css.file}
      data-side={side || undefined}
      aria-labelledby="ticket-subject"
      data-testid="ticket"
    >
      <TicketHeader ticket={ticket} side={side} onSide={toggleSide} onClose={onClose} />
      <TicketActions ticket={ticket} onWrite={write} />
      <div className={css.body}>
        <section className={css.talk} aria-label={t('ticket.timeline.label')}>
          <Timeline ticket={ticket} />
          <Composer key={kind} ticket={ticket} kind={kind} onKind={write} inputRef={writing} />
        </section>
        {side && <ResidentPanel ticket={ticket} />}
      </div>
    </article>
  );
}
