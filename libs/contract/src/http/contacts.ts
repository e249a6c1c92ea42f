import type { Channel, LegalNature, Sector } from '@parvis/domain';
import type { Instant, Named } from './common.js';

/** `POST /api/contacts`: information given on the spot. A contact counted with its motif; no file follows. */
export interface CountContactBody {
  channel: Channel;
  /** slug or id */
  topic: string;
  note?: string;
}

export interface ContactRef {
  id: string;
  topic: Named;
  at: Instant;
}

/** `GET /api/contacts/motifs?channel=`: what this agent counts most, then what the house does; nine at most. */
export interface MotifView extends Named {
  /** thème */
  parent: Named | null;
}

/** `GET /api/residents?q=`: someone already known, while he is being typed. Nothing of his files. */
export interface ResidentMatch {
  id: string;
  firstName: string | null;
  lastName: string | null;
  /** what to call the person on screen: the names, else the address, else the phone */
  name: string;
  emails: string[];
  phones: string[];
  address: string | null;
}

export interface ResidentMatches {
  items: ResidentMatch[];
}

/** `GET /api/placement`: where a file would go and what would be promised, before it is opened. */
export interface PlacementView {
  service: Named;
  sector: Sector;
  nature: LegalNature | null;
  /** null when no answer is promised */
  dueAt: Instant | null;
}

export interface PlacementQuery {
  channel: Channel;
  topic?: string;
  service?: string;
  receivedAt?: Instant;
}
