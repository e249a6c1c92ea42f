import type { CalendarDefinition } from '@parvis/domain';
import type { Instant } from '../http/common.js';
import type { FollowView } from '../http/reports.js';
import type { ProblemCode } from '../problems.js';

/** What every page of the portal knows: `render(page, context)` of apps/portal takes both. */
export interface PortalContext {
  town: PortalTown;
  /** the house's instant, for dates told in words */
  now: Instant;
  stylesheet: string;
  /** of the islands that better these pages; they are whole without */
  script: string;
  /** lets this answer's script run, and no other */
  nonce: string;
  icon: string;
}

export interface PortalTown {
  name: string;
  timeZone: string;
  /** where a human answers */
  desk: { name: string; address: string | null; phone: string | null };
  opening: CalendarDefinition['opening'];
  /** what the town has said of it; the rest is printed in general terms */
  legal: Partial<TownLegal>;
}

/** LCEN (loi 2004-575) article 1-1: who publishes and who hosts; RGPD article 13: whom to write to about one's data. */
export interface TownLegal {
  /** name, address and telephone of the town hall, as one line */
  publisher: string;
  /** directeur ou directrice de la publication */
  director: string;
  /** name, address and telephone */
  host: string;
  /** délégué à la protection des données: name or title, and how to write to him */
  dpo: string;
}

/** A field of a form, and what is wrong with it; the portal has the sentence. */
export interface PortalFault {
  field: PortalField;
  rule: PortalRule;
}

export const PORTAL_FIELDS = [
  'code',
  'theme',
  'topic',
  'address',
  'description',
  'photos',
  'name',
  'email',
  'phone',
  'text',
] as const;
export type PortalField = (typeof PORTAL_FIELDS)[number];

export const PORTAL_RULES = [
  'required',
  'too-long',
  'invalid',
  'too-many',
  'too-heavy',
  'heic',
  'damaged',
  'not-found',
  'incomplete',
  'swapped',
  'out-of-town',
] as const;
export type PortalRule = (typeof PORTAL_RULES)[number];

export interface PortalChoice {
  slug: string;
  name: string;
}

/** A topic as a search finds it. */
export interface PortalTopic extends PortalChoice {
  theme: string;
}

export interface PortalPlace {
  address: string;
  /** degrees, WGS 84; null when it was said in words alone */
  point: { lat: number; lon: number } | null;
}

export interface PortalPhoto {
  url: string;
  width: number;
  height: number;
}

/** A question of the report's path: where its draft lies, what was answered, what is wrong with it. */
interface Question {
  draft: string;
  faults: PortalFault[];
  /** asked again from the page that sums up: it goes back there */
  correcting: boolean;
}

export type PortalPage =
  | { name: 'home'; code: string; faults: PortalFault[] }
  | { name: 'danger' }
  | ({
      name: 'theme';
      themes: PortalChoice[];
      chosen: string | null;
      /** every one of them, for the search */
      topics: PortalTopic[];
      /** what was searched, by a form; null when nothing was */
      query: string | null;
    } & Question)
  | ({ name: 'topic'; theme: PortalChoice; topics: PortalChoice[]; chosen: string | null } & Question)
  | ({ name: 'place'; place: PortalPlace } & Question)
  | ({ name: 'description'; description: string } & Question)
  | ({ name: 'photos'; photos: PortalPhoto[] } & Question)
  | ({ name: 'who'; who: PortalWho } & Question)
  | {
      name: 'review';
      draft: string;
      theme: string | null;
      topic: string;
      place: PortalPlace;
      description: string;
      photos: PortalPhoto[];
      who: PortalWho;
      /** why sending did not go through, just now */
      problem: ProblemCode | null;
      /** seconds after which it can be tried again, when that is known */
      retryAfter: number | null;
      /** asks the browser for a proof of work with the next try */
      proof: boolean;
    }
  | {
      name: 'sent';
      draft: string;
      number: string;
      code: string;
      followUrl: string;
      dueAt: Instant | null;
      told: boolean;
    }
  | {
      name: 'follow';
      code: string;
      /** makes one message of a form sent twice */
      key: string;
      view: FollowView;
      text: string;
      faults: PortalFault[];
      done: 'sent' | 'written' | 'reopened' | null;
    }
  | { name: 'withdraw'; code: string; number: string; subject: string }
  | { name: 'legal' }
  | { name: 'privacy' }
  | { name: 'accessibility' }
  | { name: 'problem'; code: ProblemCode; retryAfter: number | null };

export interface PortalWho {
  name: string;
  email: string;
  phone: string;
}

/** What `dist/server/render.js` of apps/portal exports. */
export type RenderPortal = (page: PortalPage, context: PortalContext) => string;
