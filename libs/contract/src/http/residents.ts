import type { PreferredChannel, TicketStatus } from '@parvis/domain';
import type { Instant, Named } from './common.js';
import type { ResidentMatch } from './contacts.js';

/** `GET /api/residents/{id}`, `ETag: "<version>"`: who someone is, and of his files those the reader may see. */
export interface ResidentCard extends ResidentMatch {
  preferredChannel: PreferredChannel | null;
  /** told of each step by e-mail; what the law asks is told anyway */
  notices: boolean;
  /** that he was found to be the same as */
  mergedInto: Named | null;
  openTickets: ResidentFile[];
  /** the twenty last ended */
  endedTickets: ResidentFile[];
  /** open files the reader may not see: how many, in which service, nothing more */
  elsewhere: { service: string; count: number }[];
  /** who may be the same person: same e-mail, same telephone, same names */
  lookAlikes: LookAlike[];
  /** cards joined to this one that can be taken apart again, last first */
  merges: { id: string; name: string; at: Instant; by: string }[];
  version: number;
}

export interface ResidentFile {
  number: string;
  subject: string;
  status: TicketStatus;
  service: string;
  receivedAt: Instant;
}

export interface LookAlike extends ResidentMatch {
  because: 'email' | 'phone' | 'name';
  version: number;
}

/** `PUT /api/residents/{id}`, If-Match: the whole card as it shall be. */
export interface ResidentBody {
  firstName?: string | null;
  lastName?: string | null;
  address?: string | null;
  /** the first is the one written to */
  emails: string[];
  phones: string[];
  preferredChannel?: PreferredChannel | null;
  notices: boolean;
}

/** `PUT /api/residents/{id}/merge`, If-Match: this card is the same person as another, which stays. */
export interface MergeResidentBody {
  into: string;
  intoVersion: number;
}

export interface ResidentRef {
  id: string;
  version: number;
}
