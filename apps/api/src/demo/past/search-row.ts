import { marksOf } from '../../search/index.js';
import type { KnownWords } from './known-words.js';
import type { PastFile } from './past-file.js';

export interface Found {
  ticketId: string;
  receivedAt: Date;
  marks: readonly string[];
  words: ReadonlySet<string>;
}

/** What a file of the past is found by; the same as `IndexTicket` would read off its rows. */
export function foundBy(file: PastFile, known: KnownWords): Found {
  const { ticket, resident, town, messages, notes } = file;
  const said = messages.filter(({ automatic }) => !automatic);
  const words = known.wordsOf([
    ticket.subject,
    ticket.description,
    ticket.address,
    file.topic === null ? null : town.topic(file.topic).name,
    resident?.firstName ?? null,
    resident?.lastName ?? null,
    resident?.email.replaceAll('@', ' ') ?? null,
    ...said.flatMap(({ fromName, subject, visibleText }) => [fromName, subject, visibleText]),
    ...notes,
  ]);
  const marks = marksOf(ticket.number, ticket.receivedAt, {
    email: resident?.email ?? null,
    phone: resident?.phone ?? null,
  });
  return { ticketId: ticket.id, receivedAt: ticket.receivedAt, marks, words };
}

/** `'a' 'b'`, as a tsvector is written */
export const vectorOf = (lexemes: Iterable<string>): string =>
  Array.from(lexemes, (lexeme) => `'${lexeme.replace(/['\\]/g, '$&$&')}'`).join(' ');
