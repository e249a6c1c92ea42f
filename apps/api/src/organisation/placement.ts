import type { CalendarDefinition, Channel, CommitmentPolicy, LegalNature, Sector } from '@parvis/domain';

/** Where a new file goes and what is promised on it. */
export interface Placement {
  topicId: string | null;
  topicName: string | null;
  nature: LegalNature | null;
  sector: Sector;
  serviceId: string;
  serviceName: string;
  siteId: string;
  mailboxId: string;
  policyVersionId: string;
  policy: CommitmentPolicy;
  calendarVersionId: string;
  calendar: CalendarDefinition;
  knownTopic: boolean;
  knownService: boolean;
  knownSite: boolean;
}

export interface PlacementRequest {
  channel: Channel;
  /** slug or id */
  topic?: string | null | undefined;
  service?: string | null | undefined;
  site?: string | null | undefined;
  mailboxId?: string | null | undefined;
}
