import type { LegalNature, Sector } from '@parvis/domain';
import type { Named } from './common.js';

export interface TopicView {
  id: string;
  slug: string;
  name: string;
  parent: Named | null;
  service: Named;
  sector: Sector;
  nature: LegalNature;
  public: boolean;
}

/** `GET /api/topics?public=true`: what anyone may report. Who answers it, and under which sector, is the town's affair. */
export interface PublicTopicView {
  id: string;
  slug: string;
  name: string;
  parent: Named | null;
}

/** Someone a file can be given to. */
export interface AgentView {
  id: string;
  name: string;
  services: Named[];
  /** away now; nothing can be given to him until then */
  absence: { until: string; standIn: Named | null } | null;
}

/** An organisation other than the town that residents' requests may be the affair of. */
export interface OutsideBodyView {
  id: string;
  slug: string;
  name: string;
  email: string;
  phone: string | null;
  url: string | null;
  /** what it is competent for, in words that follow « compétent pour » */
  competence: string;
  active: boolean;
}

export interface OutsideBodyBody {
  name: string;
  email: string;
  phone?: string | null;
  url?: string | null;
  competence: string;
  active?: boolean;
}

export interface NewOutsideBodyBody extends OutsideBodyBody {
  slug: string;
}
