import type {
  CalendarDefinition,
  Channel,
  CommitmentPolicy,
  LegalNature,
  OpeningWindow,
  PromiseTerms,
  Sector,
} from '@parvis/domain';
import type { TownLegal } from '../portal/pages.js';
import type { Instant } from './common.js';
import type { IntakeState } from './intake.js';

/** What the town sets itself, each kept under a name in `SettingsChangeView`. */
export const SETTINGS_OBJECTS = [
  'site',
  'service',
  'topic',
  'calendar',
  'policy',
  'mailbox',
  'town',
  'account',
] as const;
export type SettingsObject = (typeof SETTINGS_OBJECTS)[number];

export interface SiteBody {
  name: string;
  /** IANA name */
  timeZone: string;
  address?: string | null;
  phone?: string | null;
  active?: boolean;
  /** the hours it is open; null: those of the policies; absent keeps those it has */
  calendarId?: string | null;
}

export interface SiteSettings {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  address: string | null;
  phone: string | null;
  active: boolean;
  calendarId: string | null;
  version: number;
}

export interface ServiceBody {
  name: string;
  sector: Sector;
  siteId: string;
  phone?: string | null;
  /** accounts told last when a promise stays late; absent keeps those it has */
  directionIds?: string[];
  /** the hours it works; null: those of its site; absent keeps those it has */
  calendarId?: string | null;
}

export interface ServiceSettings {
  id: string;
  slug: string;
  name: string;
  sector: Sector;
  siteId: string;
  phone: string | null;
  active: boolean;
  version: number;
  /** who took over when it was deactivated */
  successorId: string | null;
  /** none: the supervisors of the whole town */
  directionIds: string[];
  calendarId: string | null;
  /** its open promises counted by other hours than those made now would be, up to a thousand */
  otherHours: { count: number; more: boolean };
  /** the move of its open files, once asked for */
  handover: { moved: number; done: boolean } | null;
}

/** `GET /api/services/{id}/references`: what must go somewhere before the service can be put aside. */
export interface ServiceReferences {
  /** counted up to a thousand; `more` beyond */
  openFiles: { count: number; more: boolean };
  topics: number;
  mailboxes: number;
  /** accounts with a right on this very service */
  accounts: number;
}

/** `PUT /api/services/{id}/deactivation` */
export interface DeactivateServiceBody {
  /** receives its open files, topics and mailboxes */
  successorId: string;
  /** its agents get the same rights on the successor; those they have stay, for the files that stay */
  grantsToo: boolean;
}

export interface TopicBody {
  name: string;
  /** null: a thème */
  parentId: string | null;
  serviceId: string;
  sector: Sector;
  nature: LegalNature;
  /** null: the channel's own policy */
  policyId: string | null;
  public: boolean;
  active: boolean;
  /** lower comes first; equal ones by name */
  position: number;
}

export interface TopicSettings extends TopicBody {
  id: string;
  slug: string;
  version: number;
}

/** What a topic is in a file for spreadsheets: as people name things. */
export interface TopicLine {
  slug: string | null;
  theme: string;
  motif: string | null;
  service: string;
  sector: Sector;
  nature: LegalNature;
  policy: string | null;
  public: boolean;
  active: boolean;
  position: number;
}

export const LINE_FAULTS = [
  'theme-missing',
  'service-missing',
  'too-long',
  'unknown-service',
  'unknown-policy',
  'unknown-sector',
  'unknown-nature',
  'not-yes-or-no',
  'not-a-number',
  'has-motifs',
  'another-path',
  'twice',
] as const;
export type LineFault = (typeof LINE_FAULTS)[number];

export interface RefusedLine {
  /** as a spreadsheet numbers it: the headers are line 1 */
  line: number;
  fault: LineFault;
  value: string;
  /** the nearest name there is */
  suggestion: string | null;
}

/** `POST /api/topics/import`: what the file would do; with `apply=<digest>` what it did. */
export interface TopicImportView {
  /** names exactly these changes; hand it back to apply them */
  digest: string;
  created: TopicLine[];
  changed: { before: TopicLine; after: TopicLine }[];
  unchanged: number;
  refused: RefusedLine[];
  /** takes all of it back; null when nothing was written */
  batchId: string | null;
}

export interface CalendarBody {
  name: string;
  definition: CalendarDefinition;
}

export interface CalendarSettings {
  id: string;
  slug: string;
  name: string;
  definition: CalendarDefinition;
  version: number;
  /** promises still running under an older version, counted up to a thousand */
  olderPromises: { count: number; more: boolean };
}

/** `POST /api/calendars/{id}/ical`: what an agenda's file would add, from today on. */
export interface CalendarFileView {
  closures: string[];
  exceptionalOpenings: Record<string, OpeningWindow[]>;
  /** events that are public holidays: the zone of the calendar has them */
  holidays: number;
  /** meetings, what is cancelled: nothing of theirs is taken */
  ignored: number;
}

export interface PolicyBody {
  name: string;
  calendarId: string;
  /** the hours of who answers come before `calendarId`, when he has his own; absent keeps what it is, true at first */
  placeHours?: boolean;
  channels: Channel[];
  definition: CommitmentPolicy;
}

export interface PolicySettings extends PolicyBody {
  id: string;
  slug: string;
  placeHours: boolean;
  version: number;
  olderPromises: { count: number; more: boolean };
}

export interface MailboxBody {
  address: string;
  name: string;
  serviceId: string;
  /** null: its mail waits « à qualifier » */
  topicId: string | null;
  policyId: string;
  active?: boolean;
}

/** `GET /api/mailboxes`: in their order; the first in use is the default sender. */
export interface MailboxSettings extends MailboxBody {
  id: string;
  active: boolean;
  version: number;
  /** it has had mail, or sent some: its address stays, and it is put aside rather than changed */
  used: boolean;
}

/** `PUT /api/mailboxes/order`: those in use, all of them, the default sender first. Safe to send again. */
export interface MailboxOrderBody {
  ids: string[];
}

/** `GET /api/mailboxes/{id}/trial`: where its mail must be delivered, and the last that was. */
export interface MailboxTrialView {
  /** host:port of the SMTP door; null when it is switched off */
  listens: string | null;
  last: {
    intakeId: string;
    receivedAt: Instant;
    state: IntakeState;
    ticketNumber: string | null;
  } | null;
}

/** `POST /api/mailboxes/{id}/trial`: what became of a mail to one's own address, in the words of the other side. */
export interface MailTrialView {
  to: string;
  /** `kept`: no SMTP server is set, the mail lies in the outbox */
  outcome: 'sent' | 'kept' | 'failed';
  said: string;
}

/** `GET /api/town` */
export interface TownSettings {
  name: string;
  legal: Partial<TownLegal>;
  version: number;
}

export interface TownBody {
  name: string;
  legal: Partial<TownLegal>;
}

export const SETUP_STEPS = [
  'town',
  'site',
  'services',
  'topics',
  'calendar',
  'mailbox',
  'incoming',
  'outgoing',
  'form',
  'agent',
  'answer',
] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** `GET /api/setup`: how far a town is from answering its first mail, as things are. */
export interface SetupView {
  steps: { id: SetupStep; done: boolean }[];
  /** where the public reports, in full */
  formUrl: string;
  hidden: boolean;
}

/** `PUT /api/setup/hidden` */
export interface SetupHiddenBody {
  hidden: boolean;
}

/** One change of the settings, as it is kept for good. */
export interface SettingsChangeView {
  id: string;
  at: Instant;
  by: string;
  object: SettingsObject;
  name: string;
  act: SettingsAct;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
  /** how many were written with it, when it came in a file */
  together: number;
}

export const SETTINGS_ACTS = [
  'added',
  'changed',
  'deactivated',
  'reactivated',
  'imported',
  'restored',
  'invited',
  'reset-sent',
  'password-set',
] as const;
export type SettingsAct = (typeof SETTINGS_ACTS)[number];

export interface SettingsChangesQuery {
  object?: SettingsObject;
}

/** `details` of `settings/stale-version`: what is there now, and what happened since. */
export interface StaleSettingDetails {
  version: number;
  current: Record<string, unknown>;
  changes: {
    at: Instant;
    by: string;
    before: Record<string, unknown> | null;
    after: Record<string, unknown>;
  }[];
}
export type SiteSettingsList = SiteSettings[];
export type ServiceSettingsList = ServiceSettings[];
export type TopicSettingsList = TopicSettings[];
export type CalendarSettingsList = CalendarSettings[];
export type PolicySettingsList = PolicySettings[];
/** what the law and Services Publics+ ask of every town, ready to be put into a policy */
export type PolicyLines = PromiseTerms[];
export type MailboxSettingsList = MailboxSettings[];
