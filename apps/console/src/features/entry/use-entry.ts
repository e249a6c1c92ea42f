import type { OpenTicketBody, ResidentMatch, TopicView } from '@parvis/contract';
import { useState } from 'react';
import { randomId } from '../../lib/random-id.js';
import { storage } from '../../lib/storage.js';
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

const KEPT = 'entry';

/** What is being typed outlives its dialog and the page: the telephone rings again before it is sent. */
export function useEntry(channel: EntryChannel) {
  const [entry, setEntry] = useState<Entry>(() => storage.read<Entry>(KEPT) ?? blank(channel));
  const change = (patch: Partial<Entry>) =>
    setEntry((now) => {
      const next = { ...now, ...patch };
      storage.write(KEPT, next);
      return next;
    });
  const forget = () => {
    storage.remove(KEPT);
    setEntry(blank(entry.channel));
  };
  return {
    entry,
    change,
    forget,
    isBegun: Boolean(entry.person || entry.topic || entry.text || entry.address),
  };
}

const blank = (channel: EntryChannel): Entry => ({
  channel,
  person: '',
  resident: null,
  topic: null,
  address: '',
  place: null,
  text: '',
  receivedOn: '',
  key: randomId(),
});

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
