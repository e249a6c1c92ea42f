import type { Role, Sector } from '@parvis/domain';
import type { Named } from './common.js';

export interface SignInBody {
  email: string;
  password: string;
}

export interface GrantView {
  role: Role;
  sector: Sector | null;
  service: Named | null;
  site: Named | null;
}

/** `GET /api/session` and the answer to a sign-in. */
export interface SessionView {
  account: { id: string; email: string; firstName: string; lastName: string };
  grants: GrantView[];
  /** services whose files the reader may see, for filters */
  services: ServiceView[];
  /** an installation with invented people, where mail is kept in an outbox instead of being sent */
  demo: boolean;
  /** set when the server runs on a test clock: what to add to the browser's clock, in milliseconds */
  clockOffset: number;
  serverTime: string;
}

export interface ServiceView {
  id: string;
  slug: string;
  name: string;
  sector: Sector;
  site: Named;
}
