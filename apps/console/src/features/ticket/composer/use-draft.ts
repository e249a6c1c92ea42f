import { useState } from 'react';
import type { TicketView } from '@parvis/contract';
import { randomId } from '../../../lib/random-id.js';
import { storage } from '../../../lib/storage.js';
import { lastMessageId, type ComposerKind, type Draft } from './draft.js';

/** Kept on this workstation, per file and kind; gone only once the server has it. */
export function useDraft(ticket: TicketView, kind: ComposerKind) {
  const place = `draft.${ticket.number}.${kind}`;
  const [draft, setDraft] = useState<Draft>(() => storage.read<Draft>(place) ?? blank());

  const keep = (next: Draft) => {
    setDraft(next);
    if (next.text === '') storage.remove(place);
    else storage.write(place, next);
  };
  return {
    ...draft,
    write(text: string) {
      const begins = draft.text === '';
      keep({ ...draft, text, seen: begins ? lastMessageId(ticket.timeline) : draft.seen });
    },
    /** after a refusal for a reused key: the next attempt is another letter */
    renewKey: () => keep({ ...draft, key: randomId() }),
    clear: () => keep(blank()),
  };
}

const blank = (): Draft => ({ text: '', key: randomId(), seen: null });
