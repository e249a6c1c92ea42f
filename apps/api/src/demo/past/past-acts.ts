import {
  assignTicket,
  closeTicket,
  decide,
  mergeTicket,
  pauseTicket,
  resolveTicket,
  WITHDRAWING_REASONS,
  linesThatHold,
  type Decision,
  type Ticket,
  type TicketEvent,
} from '@parvis/domain';
import { newId } from '../../platform/database/new-id.js';
import { countContact } from '../../contacts/index.js';
import { publishOnPage } from '../../conversations/index.js';
import type { Author } from '../../platform/events/record.js';
import { absorb, doneBefore, excerptOf, moveFile, unchanged } from '../../tickets/index.js';
import type { Act } from '../script/story.js';
import type { PastFile } from './past-file.js';

/** Acts of agents on a file there is. */
export type AgentAct = Exclude<Act, { do: 'mail' | 'open' }>;

/**
 * An agent's act, as its command would decide and keep it; `other` is the file it names. The commands' own rules are
 * called; what they read is known here. `past.db.test.ts` holds every table of both against each other.
 */
export function actOn(file: PastFile, act: AgentAct, other: PastFile | null): void {
  const author = file.town.actor(act.by);
  switch (act.do) {
    case 'qualify':
      return qualify(file, act.topic, author);
    case 'assign':
      return assign(file, file.town.actor(act.to), author);
    case 'note':
      return note(file, act.text, author);
    case 'chase':
      return chase(file, act, author);
    case 'reply':
      return reply(file, act.text, author);
    case 'ask':
      return wait(file, 'waiting-resident', act.question, act.until, author);
    case 'wait':
      return wait(file, 'waiting-third-party', act.reason, act.until, author);
    case 'resolve':
      return resolve(file, act.outcome, author);
    case 'close':
      return close(file, act, author);
    case 'merge':
      return merge(file, other!, author);
    case 'join':
      return join(file, other!, author);
  }
}

function qualify(file: PastFile, topic: string, author: Author): void {
  const { ticket, promises, rows, town } = file;
  const { channel, mailboxId, siteId } = ticket;
  const { policy, topicId, topicName, serviceId, serviceName, sector, ...placed } = town.placement(
    channel,
    topic,
    mailboxId,
  );
  const nature = placed.nature ?? ticket.nature;
  const reachable = file.reachable !== null;
  const lines = linesThatHold(policy, { channel, nature, reachable });
  promises.requalify(
    { ...placed, promises: lines },
    ticket.receivedAt,
    doneBefore({ ...ticket, received: file.received }, nature),
    { at: rows.now, actor: author },
  );
  const state: Ticket = { ...ticket, topicId, serviceId, siteId, sector };
  if (serviceId !== ticket.serviceId) state.assigneeId = null;
  const { serviceId: fromService, sector: fromSector } = ticket;
  const payload = { topicId, topicName, nature, serviceName, fromService, fromSector };
  file.topic = topic;
  file.keep(decide<Ticket, TicketEvent>(state, { type: 'TicketQualified', payload }), author, { nature });
}

function assign(file: PastFile, agent: Author, author: Author): void {
  const { ticket } = file;
  file.keep(agent.id === ticket.assigneeId ? unchanged(ticket) : assignment(file, agent), author);
}

function assignment({ ticket, town }: PastFile, agent: Author): Decision<Ticket, TicketEvent> {
  const { serviceId } = ticket;
  const serviceName = town.service(serviceId).name;
  return assignTicket(ticket, { agentId: agent.id, agentName: agent.name, serviceId, serviceName });
}

function note(file: PastFile, text: string, author: Author): void {
  const { rows, ticket } = file;
  const noteId = newId();
  rows.insert('note', { id: noteId, ticketId: ticket.id, authorId: author.id, text, createdAt: rows.now });
  file.notes.push(text);
  file.keep(unchanged(ticket, { type: 'NoteAdded', payload: { noteId } }), author);
}

function chase(file: PastFile, { text }: { text: string }, author: Author): void {
  const { rows, ticket } = file;
  const said = { channel: 'phone', direction: 'in', outcome: null, chaseUp: true } as const;
  const contactId = countContact(rows, {
    ticketId: ticket.id,
    residentId: ticket.residentId,
    agentId: author.id,
    ...said,
    text: text.trim(),
    at: rows.now,
  });
  const logged = { type: 'ContactLogged', payload: { contactId, ...said } } as const;
  file.keep(unchanged(ticket, logged), author, { chaseUps: ticket.chaseUps + 1 });
}

function reply(file: PastFile, text: string, author: Author): void {
  const written = write(file, 'answer', text, author);
  const free = file.ticket.assigneeId === null && file.ticket.status !== 'closed';
  const { state, events } = free ? assignment(file, author) : unchanged(file.ticket);
  file.keep({ state, events: [...events, written] }, author, { excerpt: excerptOf(text) });
}

function wait(
  file: PastFile,
  reason: 'waiting-resident' | 'waiting-third-party',
  question: string,
  until: Date,
  author: Author,
): void {
  const { ticket, promises, rows } = file;
  const decision = pauseTicket(ticket, { status: reason, question, until }, rows.now);
  if (reason === 'waiting-resident') promises.events.push(write(file, 'question', question, author));
  promises.pause({ at: rows.now, actor: author, reason, question, until });
  file.keep(decision, author);
}

function resolve(file: PastFile, outcome: string, author: Author): void {
  const { ticket, promises, rows } = file;
  const act = { at: rows.now, actor: author };
  promises.resume(act);
  promises.keep('work-done', act, { outcome });
  file.keep(resolveTicket(ticket, outcome.trim()), author, { resolvedAt: rows.now });
}

function close(file: PastFile, act: Extract<AgentAct, { do: 'close' }>, author: Author): void {
  const { ticket, promises, rows } = file;
  const { reason, message } = act;
  const now = { at: rows.now, actor: author };
  const decision = closeTicket(ticket, reason, {});
  if (message) decision.events.push(write(file, 'answer', message, author));
  if (WITHDRAWING_REASONS.includes(reason)) promises.cancel(now, reason);
  else promises.resume(now);
  if (reason === 'done') promises.keep('work-done', now, { reason });
  else promises.cancel(now, reason, ['announced']);
  file.keep(decision, author, { closedAt: rows.now });
}

function merge(file: PastFile, kept: PastFile, author: Author): void {
  const sameResident = file.ticket.residentId !== null && file.ticket.residentId === kept.ticket.residentId;
  const decision = mergeTicket(file.ticket, kept.ticket, { absorbed: false, sameResident });
  const patch = absorb(file.rows, file, kept, author);
  kept.promises.events.length = 0;
  file.keep(decision, author, patch);
}

/** The file and another tell of the same problem: the other's incident, or a new one. */
function join(file: PastFile, other: PastFile, author: Author): void {
  const { rows, ticket } = file;
  const incidentId = other.ticket.incidentId ?? ticket.incidentId ?? newId();
  if (other.ticket.incidentId === null && ticket.incidentId === null)
    rows.insert('incident', { id: incidentId, createdAt: rows.now });
  const joined = (number: string) =>
    ({ type: 'IncidentJoined', payload: { incidentId, with: number } }) as const;
  moveFile(rows, other.ticket, incidentId, author, joined(ticket.number));
  file.keep(unchanged(ticket, joined(other.ticket.number)), author, { incidentId });
}

/** To the resident's address, or on the page of who left none, where it keeps the promise at once. */
function write(file: PastFile, purpose: 'answer' | 'question', text: string, author: Author) {
  const { rows, ticket, promises } = file;
  const to = file.reachable;
  const { id: ticketId, subject } = ticket;
  const messageId = to
    ? file.compose(to, { purpose, author, text })
    : file.message(publishOnPage(rows, { ticketId, subject, purpose, author, text })).id;
  countContact(rows, {
    ticketId,
    residentId: ticket.residentId,
    agentId: author.id,
    messageId,
    channel: to ? 'email' : 'report',
    direction: 'out',
    at: rows.now,
  });
  if (!to && purpose === 'answer')
    promises.keep('page-published', { at: rows.now, actor: author }, { messageId });
  const payload = { messageId, automatic: false };
  return to ? ({ type: 'MessageComposed', payload } as const) : ({ type: 'MessageSent', payload } as const);
}
