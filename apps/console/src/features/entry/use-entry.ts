import { paths, type OpenTicketBody, type ResidentMatch, type TopicView } from '@parvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { draftKeeper } from '../../lib/draft-keeper.js';
import { useStore } from '../../lib/store.js';
import { entryDraftQuery } from '../../queries/drafts.queries.js';
import { useSession } from '../../queries/use-session.js';
import type { EntryChannel } from './entry-channels.js';
import { readPerson } from './read-person.js';

export interface Entry {
  channel: EntryChannel;
  person: string;
  resident: ResidentMatch | null;
  topic: TopicView | null;
  address: string;
  /** of the Base Adresse, when the address was chosen there */
  place: { lat: number; lon: number } | null;
  text: string;
  /** `2026-11-24`, of the postmark or the stamp of arrival; '' is today */
  receivedOn: string;
  /** sent as Idempotency-Key: the same entry sent twice opens one file */
  key: string;
}

/** What is being typed outlives its dialog, the page and the browser: the telephone rings again before it is sent. */
export function useEntry(channel: EntryChannel) {
  const { account } = useSession();
  const keeper = draftKeeper(`entry.${account.id}`, paths.entryDraft);
  const { draft, conflict } = useStore(keeper.state);
  const { data } = useQuery(entryDraftQuery);
  useEffect(() => {
    if (data) keeper.meet(data.draft, data.askedAt);
  }, [data, keeper]);
  useEffect(() => () => keeper.flush(), [keeper]);

  const entry = { ...blank(channel), ...read(draft.text), key: draft.key };
  return {
    entry,
    conflict: conflict && {
      mine: sayEntry(entry),
      theirs: conflict.theirs && sayEntry(read(conflict.theirs.text)),
    },
    keepMine: () => keeper.keepMine(),
    takeTheirs: () => keeper.takeTheirs(),
    change: (patch: Partial<Form>) => {
      const { key: _key, ...form } = entry;
      keeper.write(JSON.stringify({ ...form, ...patch }), () => null);
    },
    /** sent */
    forget: () => keeper.clear(),
    /** @returns how to take it back */
    abandon: () => keeper.abandon(),
    isBegun: Boolean(entry.person || entry.topic || entry.text || entry.address),
  };
}

type Form = Omit<Entry, 'key'>;

const blank = (channel: EntryChannel): Form => ({
  channel,
  person: '',
  resident: null,
  topic: null,
  address: '',
  place: null,
  text: '',
  receivedOn: '',
});

function read(text: string): Partial<Form> {
  try {
    return JSON.parse(text) as Partial<Form>;
  } catch {
    return {};
  }
}

const sayEntry = ({ person, topic, address, text }: Partial<Form>): string =>
  [person, topic?.name, address, text].filter(Boolean).join('\n');

/** Noon of the day: a postmark has no hour. */
export const receivedAt = ({ channel, receivedOn }: Entry): string | undefined =>
  channel === 'letter' && receivedOn ? new Date(`${receivedOn}T12:00:00`).toISOString() : undefined;

export function bodyOf(entry: Entry): OpenTicketBody {
  const { channel, resident, topic, address, place, text, person } = entry;
  const { emails, phones, ...names } = readPerson(person);
  const first = text.trim().split('\n')[0]!.slice(0, 120);
  const at = receivedAt(entry);
  return {
    channel,
    subject: [topic?.name ?? first, address.trim()].filter(Boolean).join(', ').slice(0, 300),
    description: text.trim(),
    ...(topic && { topic: topic.id }),
    ...(resident ? { residentId: resident.id } : person.trim() && { resident: { ...names, emails, phones } }),
    ...(address.trim() && { location: { address: address.trim(), ...place } }),
    ...(at && { receivedAt: at }),
  };
}
