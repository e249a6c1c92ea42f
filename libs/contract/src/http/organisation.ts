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

/** Someone a file can be given to. */
export interface AgentView {
  id: string;
  name: string;
  services: Named[];
}
