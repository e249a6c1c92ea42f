import type { TicketStatus } from '@parvis/domain';
import type { Instant, Named } from './common.js';

/** Of the addresses imported from the Base Adresse Nationale: a number in a street, or a street. */
export interface AddressView {
  /** « 12 rue des Tanneurs » */
  label: string;
  postcode: string | null;
  city: string | null;
  /** degrees, WGS 84 */
  lat: number;
  lon: number;
  /** metres from the place asked about, on the sphere; null in a search by words */
  distance: number | null;
}

/** Query of `GET /api/addresses`: words, or both degrees of a place. */
export interface AddressQuestion {
  q?: string;
  lat?: number;
  lon?: number;
}

/** `GET /api/addresses?q=` (best first), or `?lat=&lon=` (nearest first, within a kilometre). Public, rate-limited. */
export interface AddressList {
  items: AddressView[];
}

/** `GET /api/map`: what a map of the town is drawn with. Public. */
export interface MapView {
  /** address of a MapLibre style of the town's own, or the style itself (the invented town, or a bare ground) */
  style: string | Record<string, unknown>;
  /** west, south, east, north: where the town receives reports; null when no place was ever given */
  area: [number, number, number, number] | null;
  centre: { lat: number; lon: number } | null;
}

/** How far `GET /api/tickets/{number}/nearby` looks, in metres, unless told otherwise, and at most. */
export const NEARBY_METRES = 200;
export const NEARBY_METRES_MAX = 2_000;

/** Query of `GET /api/tickets/{number}/nearby`. */
export interface NearbyQuestion {
  /** metres, at most 2000 */
  radius?: number;
}

/** Open files of the same topic, nearest first, of what the reader may see. */
export interface NearbyList {
  items: NearbyTicket[];
}

export interface NearbyTicket extends IncidentFile {
  lat: number;
  lon: number;
  /** metres, on the sphere */
  distance: number;
  incident: IncidentRef | null;
}

/** A file as another's page shows it. */
export interface IncidentFile {
  number: string;
  subject: string;
  status: TicketStatus;
  address: string | null;
  lat: number | null;
  lon: number | null;
  receivedAt: Instant;
}

export interface IncidentRef {
  id: string;
  /** files it holds, of any sector */
  count: number;
}

/** The same lamp reported by nine people: nine files, one incident (problème commun). */
export interface IncidentView extends IncidentRef {
  topic: Named | null;
  /** those the reader may see */
  tickets: IncidentFile[];
}

/** `PUT /api/tickets/{number}/incident`: the number of a file that tells of the same problem. */
export interface AttachBody {
  with: string;
}
