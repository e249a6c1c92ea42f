import type {
  Clock,
  Channel,
  ClosingCause,
  ClosingReason,
  ContactOutcome,
  LegalNature,
  PreferredChannel,
  Sector,
  TicketStatus,
} from '@parvis/domain';
import type { AbilityVerdict, Instant, Named, Page, PageQuery } from './common.js';
import type { CommitmentView, ExplanationLine } from './commitments.js';
import type { ResidentMatch } from './contacts.js';
import type { MessageDirection, MessageStatus } from './messages.js';
import type { IncidentRef } from './places.js';

export const SUBJECT_MAX = 300;
export const TEXT_MAX = 50_000;
export const LINKS_MAX = 50;

/** The acts of the ticket page, each with its verdict in `TicketView.abilities`. */
export const TICKET_ABILITIES = [
  'reply',
  'note',
  'contact',
  'assign',
  'wait',
  'resume',
  'announce',
  'acknowledge',
  'resolve',
  'close',
  'forward',
  'reopen',
  'qualify',
  'merge',
  'unmerge',
  'link',
] as const;
export type TicketAbility = (typeof TICKET_ABILITIES)[number];

/** The promise a queue row shows: the nearest one not yet kept, else the last one made. */
export interface PromiseChip {
  kind: CommitmentView['kind'];
  state: CommitmentView['state'];
  startedAt: Instant;
  dueAt: Instant | null;
  keptAt: Instant | null;
}

export interface TicketRow {
  id: string;
  number: string;
  subject: string;
  /** first words of the last message or the description, on one line */
  excerpt: string;
  status: TicketStatus;
  channel: Channel;
  sector: Sector;
  resident: Named | null;
  topic: Named | null;
  service: Named;
  assignee: Named | null;
  promise: PromiseChip | null;
  receivedAt: Instant;
  updatedAt: Instant;
  /** relances */
  chaseUps: number;
  version: number;
}

export type TicketPage = Page<TicketRow>;

/** Query of `GET /api/tickets`; several values are comma-separated. */
export interface TicketListQuery extends PageQuery {
  /**
   * number, follow code, name, phone, e-mail or words of the file, in any French form; newest first instead of
   * nearest promise first
   */
  q?: string;
  /** default: every status but `resolved` and `closed`, or every one with `q`; `all` lifts it */
  status?: string;
  /** service slugs or ids */
  service?: string;
  /** topic slugs or ids */
  topic?: string;
  channel?: string;
  /** account id, `me` or `none` */
  assignee?: string;
  due?: DueFilter;
  /** nearest promise due after this instant, up to and with `dueUntil`: a band of « Engagements » */
  dueAfter?: Instant;
  dueUntil?: Instant;
}

/** `overdue` broken and unanswered · `today` due before midnight · `week` within seven days · `paused` */
export const DUE_FILTERS = ['overdue', 'today', 'week', 'paused'] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

export interface ResidentView extends ResidentMatch {
  preferredChannel: PreferredChannel | null;
  /** told of each step of his files by e-mail */
  notices: boolean;
  /** other open files of this person that the reader may see */
  openTickets: { number: string; subject: string; status: TicketStatus }[];
  /** open files the reader may not see: how many, in which service, nothing more */
  elsewhere: { service: string; count: number }[];
}

export interface TicketView {
  id: string;
  number: string;
  subject: string;
  description: string;
  status: TicketStatus;
  closingReason: ClosingReason | null;
  channel: Channel;
  sector: Sector;
  nature: LegalNature | null;
  topic: Named | null;
  service: Named;
  site: Named;
  assignee: Named | null;
  resident: ResidentView | null;
  location: { lat: number | null; lon: number | null; address: string | null } | null;
  /** the problem it tells of with others (problème commun) */
  incident: IncidentRef | null;
  /** the file it was merged into; without its number when the reader may not see it */
  mergedInto: { number: string | null } | null;
  /** files merged into this one that the reader may see: what was said of them stands in the timeline */
  merged: MergedFile[];
  /** related files the reader may see, and how many he may not */
  links: LinkedFile[];
  linksElsewhere: number;
  /** legal receipt: when the town got it, not when the row was made */
  receivedAt: Instant;
  createdAt: Instant;
  updatedAt: Instant;
  resolvedAt: Instant | null;
  closedAt: Instant | null;
  commitments: CommitmentView[];
  timeline: TimelineEntry[];
  abilities: Record<TicketAbility, AbilityVerdict>;
  /** relances: how often the resident asked again */
  chaseUps: number;
  /** the address residents' answers come back to */
  replyAddress: string | null;
  version: number;
}

export interface MergedFile {
  number: string;
  subject: string;
  /** what it asked, when no message of the resident's says it */
  description: string;
  resident: string | null;
  sameResident: boolean;
  version: number;
}

export interface LinkedFile {
  number: string;
  subject: string;
  status: TicketStatus;
}

export interface TimelineAuthor {
  /** `third-party`: the outside body a file was handed over to */
  kind: 'agent' | 'resident' | 'third-party' | 'system';
  id: string | null;
  name: string;
}

interface TimelineBase {
  id: string;
  at: Instant;
  author: TimelineAuthor;
  /** the number of the merged file it was said on; null for this one's own */
  file: string | null;
}

/** oldest first */
export type TimelineEntry = TimelineMessage | TimelineNote | TimelineContact | TimelineEvent;

export interface TimelineMessage extends TimelineBase {
  kind: 'message';
  messageId: string;
  direction: MessageDirection;
  channel: Channel;
  /** acknowledgements, vacation notices, bounces: never an answer of a person */
  automatic: boolean;
  subject: string;
  text: string;
  /** the text without quoted history and signature; equals `text` when nothing was recognised */
  visibleText: string;
  hasHtml: boolean;
  to: string[];
  attachments: TimelineAttachment[];
  status: MessageStatus;
  statusReason: string | null;
}

export interface TimelineAttachment {
  id: string;
  name: string;
  type: string;
  size: number;
  url: string;
  /** one of ours, made again from the resident's: it may be shown */
  photo: AttachedPhoto | null;
}

export interface AttachedPhoto {
  url: string;
  width: number;
  height: number;
}

export interface TimelineNote extends TimelineBase {
  kind: 'note';
  text: string;
  attachments: TimelineAttachment[];
}

/** A contact without a text of its own (call, visit, letter). */
export interface TimelineContact extends TimelineBase {
  kind: 'contact';
  channel: Channel;
  direction: MessageDirection;
  /** of our own going to the resident */
  outcome: ContactOutcome | null;
  chaseUp: boolean;
  text: string | null;
}

/** Something that happened to the file; `payload` depends on `type` (see `TICKET_EVENT_TYPES` of the domain). */
export interface TimelineEvent extends TimelineBase {
  kind: 'event';
  type: string;
  payload: Record<string, unknown>;
}

export interface OpenTicketBody {
  channel: Channel;
  subject: string;
  description: string;
  /** slug or id */
  topic?: string;
  service?: string;
  site?: string;
  residentId?: string;
  resident?: NewResidentBody;
  location?: { lat?: number; lon?: number; address?: string };
  /** legal receipt, when earlier than now (postmark, call); never in the future */
  receivedAt?: Instant;
}

export interface NewResidentBody {
  firstName?: string;
  lastName?: string;
  emails?: string[];
  phones?: string[];
  address?: string;
}

export interface QualifyTicketBody {
  topic?: string | null;
  service?: string;
  /** when it is not the topic's or the service's own */
  sector?: Sector;
  site?: string;
  nature?: LegalNature;
}

/** `POST …/qualification/preview`: what qualifying so would change; nothing is written. */
export interface QualificationPreview {
  topic: Named | null;
  service: Named;
  site: Named;
  sector: Sector;
  nature: LegalNature | null;
  /** of the answer owed; null when none is, or while its clock is stopped */
  before: Instant | null;
  after: Instant | null;
  /** why the date after is that date */
  explanation: ExplanationLine[];
  clock: Clock | null;
  /** ISO 8601 duration promised */
  within: string | null;
  /** the agent in charge keeps it */
  keepsAssignee: boolean;
  /** who qualifies it still sees it afterwards */
  staysVisible: boolean;
}

/** Closed as a duplicate, going on in `into`. */
export interface MergeTicketBody {
  /** number of the file that is kept */
  into: string;
  /** its version as the agent saw it */
  intoVersion: number;
}

/** `agentId: null` puts the file back in its service's queue. */
export interface AssignTicketBody {
  agentId?: string | null;
  service?: string;
  /** for who gets it: kept as an internal note of the file */
  word?: string;
}
export const WORD_MAX = 2_000;

/** `POST …/next`: from these queues alone (slugs or ids, comma-separated); every one he writes in otherwise. */
export interface TakeNextBody {
  service?: string;
}

export const PAUSE_REASONS = ['waiting-resident', 'waiting-third-party'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

export interface PauseTicketBody {
  reason: PauseReason;
  /** sent to the resident as a message when the reason is `waiting-resident`; else what is awaited, for colleagues */
  question?: string;
  /** the wait ends by itself then: a year at most, `WAIT_DAYS_DEFAULT` (15 days) when absent */
  until?: Instant;
}

export interface ResolveTicketBody {
  /** what was done, in a sentence; kept on the timeline */
  outcome: string;
  /** also every open file of its incident the agent may act on */
  incident?: boolean;
}

export interface CloseTicketBody {
  reason: ClosingReason;
  /** sent to the resident when given */
  message?: string;
  /** why, for colleagues: one of its reason's causes, or words; never told to the resident */
  cause?: ClosingCause;
  words?: string;
}

/** A day by which it will be done, told to the resident; another one announced later takes its place. */
export interface AnnounceDateBody {
  /** `YYYY-MM-DD`, of the town; today at the earliest */
  date: string;
  /** the agent's own words, sent as an answer with the date under them; without any, the date alone is told */
  message?: string;
}

/** « Réorienter » (CRPA L114-2): to a `body` of the list, or to one named here by `name` and `email`. */
export interface ForwardTicketBody {
  /** slug or id */
  body?: string;
  name?: string;
  email?: string;
  /** the agent's words to that body */
  message?: string;
  /** hand over how to reach the resident too; nothing is handed over when he left nothing */
  keepContact: boolean;
}

/** `POST …/forwarding/preview`: both mails as they would leave; nothing is written. */
export interface ForwardingPreview {
  toBody: { to: string; subject: string; text: string; attachments: string[] };
  /** null when he can't be told: no address, no page */
  toResident: { by: 'email' | 'page'; to: string | null; text: string } | null;
}

/** JSON, or a form with up to five `photos`: what was done, seen. */
export interface ReplyBody {
  text: string;
  channel?: Channel;
  /** ids of uploads; in a form, separated by commas */
  attachments?: string[];
  /** the same words to every open file of its incident the agent may answer */
  incident?: boolean;
  /**
   * id of the last message of a person the agent has seen in the file, `none` when there was none: if others have
   * written since, nothing is sent and `message/answered-meanwhile` says who. Sent again with the last one named
   * there, it leaves. Programs may leave it out.
   */
  lastSeen?: string;
}

/** `details` of a 409 `message/answered-meanwhile`, oldest first. */
export interface AnsweredMeanwhileDetails {
  messages: { id: string; at: Instant; by: string; direction: MessageDirection }[];
}

/** `details` of a 409 `agent/absent`. */
export interface AbsentDetails {
  agent: string;
  until: Instant;
  standIn: Named | null;
}

/** A call, a visit or a letter on a file: `direction` is `out` when the town went to the resident. */
export interface LogContactBody {
  channel: Channel;
  direction: MessageDirection;
  /** `reached` on an outgoing contact keeps the answer promised */
  outcome?: ContactOutcome;
  /** relance: the resident asks again what he asked before; incoming alone */
  chaseUp?: boolean;
  /** asks to be called back: what the file's policy promises then; incoming alone */
  callBack?: boolean;
  text?: string;
  /** when it took place, if earlier than now; never in the future */
  at?: Instant;
}

export interface NoteBody {
  text: string;
  /** ids of uploads */
  attachments?: string[];
}

/** Answer of every command on a ticket. */
export interface TicketRef {
  id: string;
  number: string;
  version: number;
}

export interface MessageRef extends TicketRef {
  messageId: string;
}

/** Answer of what may be told to a whole incident: how many files it reached, this one included. */
export interface ReplyRef extends MessageRef {
  reached: number;
}
export interface ResolutionRef extends TicketRef {
  reached: number;
}

/** `details` of a 412 `ticket/stale-version`: what changed since the version the agent had. */
export interface StaleVersionDetails {
  version: number;
  changes: { at: Instant; by: string; type: string; payload: Record<string, unknown> }[];
}
