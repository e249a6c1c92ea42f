import {
  paths,
  type AttachedPhoto,
  type MessageDirection,
  type TimelineAttachment,
  type TimelineAuthor,
  type TimelineEntry,
} from '@parvis/contract';
import type { Channel, ContactOutcome } from '@parvis/domain';
import type { AttachmentEntity, TimelineMessageRow } from '../conversations/index.js';
import { HOUSE } from '../platform/events/record.js';
import type { TimelineRow } from './timeline.queries.js';

/** Messages, notes, contacts and events told as one story, oldest first. */
/** @param fileOf the number of the merged file something was said on; null for the file's own */
export function presentTimeline(
  messages: TimelineMessageRow[],
  rows: TimelineRow[],
  fileOf: (ticketId: string) => string | null,
): TimelineEntry[] {
  const entries = [
    ...messages.map((row) => message(row, fileOf(row.ticketId))),
    ...rows.map((row) => other(row, fileOf(row.ticketId))),
  ];
  return entries.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

const message = (row: TimelineMessageRow, file: string | null): TimelineEntry => ({
  kind: 'message',
  file,
  id: row.id,
  messageId: row.id,
  at: row.createdAt.toISOString(),
  author: messageAuthor(row),
  direction: row.direction,
  channel: row.channel,
  automatic: row.automatic,
  subject: row.subject,
  text: row.text,
  visibleText: row.visibleText,
  hasHtml: row.html !== null,
  to: row.recipients.map(({ address }) => address),
  attachments: row.attachments.map(attached),
  status: row.status,
  statusReason: row.statusReason,
});

const attached = (attachment: AttachmentEntity): TimelineAttachment => {
  const { id, name, type, size } = attachment;
  return { id, name, type, size, url: paths.attachment(id), photo: photo(attachment) };
};

/** what we made ourselves has its size on screen; what came by mail may be anything, and is only ever saved */
const photo = ({ id, width, height }: AttachmentEntity): AttachedPhoto | null =>
  !width || !height ? null : { url: paths.photo(id), width, height };

const messageAuthor = (row: TimelineMessageRow): TimelineAuthor => {
  // who reports without a name has none, not an empty one
  const name = row.fromName || row.fromAddress || 'Usager';
  if (row.purpose === 'third-party') return { kind: 'third-party', id: null, name };
  if (row.direction === 'in') return { kind: 'resident', id: null, name };
  return row.authorId === null
    ? { kind: 'system', id: null, name }
    : { kind: 'agent', id: row.authorId, name };
};

function other(row: TimelineRow, file: string | null): TimelineEntry {
  const base = { id: `${row.kind}-${row.id}`, at: row.at.toISOString(), author: author(row), file };
  if (row.kind === 'note')
    return {
      ...base,
      kind: 'note',
      text: row.text ?? '',
      attachments: (row.attachments ?? []).map(attached),
    };
  if (row.kind === 'event')
    return { ...base, kind: 'event', type: row.type ?? '', payload: row.payload ?? {} };
  return {
    ...base,
    kind: 'contact',
    channel: row.channel as Channel,
    direction: row.direction as MessageDirection,
    outcome: row.outcome as ContactOutcome | null,
    chaseUp: row.chaseUp ?? false,
    text: row.text,
  };
}

/** Who has no account is the house itself, or the resident on his page or by mail. */
const author = ({ authorId, authorName }: TimelineRow): TimelineAuthor => {
  const name = authorName ?? '';
  if (authorId !== null) return { kind: 'agent', id: authorId, name };
  return { kind: name === '' || name === HOUSE.name ? 'system' : 'resident', id: null, name };
};
