import { AccountLinkEntity } from '../../accounts/account-link.entity.js';
import { AbsenceEntity } from '../../agents/absence.entity.js';
import { AccountEntity, AccountGrantEntity } from '../../agents/account.entity.js';
import { ApiTokenEntity, SessionEntity } from '../../agents/session.entity.js';
import { CommitmentEntity, CommitmentEntryEntity } from '../../commitments/commitment.entity.js';
import { ContactEntity } from '../../contacts/contact.entity.js';
import { AttachmentEntity, MessageEntity } from '../../conversations/message.entity.js';
import { NoticeWordsEntity } from '../../notifications/notice-words.entity.js';
import { DraftEntity } from '../../drafts/draft.entity.js';
import { UploadEntity } from '../../uploads/upload.entity.js';
import { IntakeEntity } from '../../intake/intake.entity.js';
import { CalendarEntity, CalendarVersionEntity } from '../../organisation/calendar.entity.js';
import { OrganisationEditionEntity } from '../../organisation/organisation-edition.entity.js';
import { InstallationEntity } from '../../organisation/installation.entity.js';
import { MailboxEntity } from '../../organisation/mailbox.entity.js';
import { OutsideBodyEntity } from '../../organisation/outside-body.entity.js';
import { PolicyEntity, PolicyVersionEntity } from '../../organisation/policy.entity.js';
import { ServiceHandoverEntity } from '../../organisation/service-handover.entity.js';
import { ServiceEntity } from '../../organisation/service.entity.js';
import { SettingsChangeEntity } from '../../organisation/settings-change.entity.js';
import { SiteEntity } from '../../organisation/site.entity.js';
import { TopicEntity } from '../../organisation/topic.entity.js';
import { AddressEntity, StreetEntity } from '../../places/street.entity.js';
import { ReportDraftEntity } from '../../portal/report-draft.entity.js';
import { HourFigureEntity } from '../../quality/hour-figure.entity.js';
import { ReplyTemplateEntity, ReplyTemplateVersionEntity } from '../../replies/reply-template.entity.js';
import { ResidentEntity, ResidentIdentityEntity } from '../../residents/resident.entity.js';
import { ResidentMergeEntity } from '../../residents/resident-merge.entity.js';
import { TicketSearchEntity } from '../../search/ticket-search.entity.js';
import { IncidentEntity } from '../../tickets/incident.entity.js';
import { NoteEntity } from '../../tickets/note.entity.js';
import { TicketLinkEntity } from '../../tickets/ticket-link.entity.js';
import { ReplanEntity } from '../../tickets/replans/replan.entity.js';
import { TicketEntity } from '../../tickets/ticket.entity.js';
import { DigestRoundEntity, WarningDigestEntity, WarningEntity } from '../../warnings/warning.entity.js';
import { TicketEventEntity } from '../events/ticket-event.entity.js';
import { SavedViewEntity } from '../../views/saved-view.entity.js';
import { WallLinkEntity } from '../../walls/wall-link.entity.js';
import { InvariantCheckEntity } from '../doctor/invariant-check.entity.js';
import { WorkerProcessEntity } from '../jobs/worker-process.entity.js';
import { IdempotencyKeyEntity } from '../security/idempotency-key.entity.js';
import { RateLimitEntity } from '../security/rate-limit.entity.js';

/** The one list of tables: data source, migrations and the drift test read it. */
export const ENTITIES = [
  InstallationEntity,
  OrganisationEditionEntity,
  SiteEntity,
  ServiceEntity,
  CalendarEntity,
  CalendarVersionEntity,
  PolicyEntity,
  PolicyVersionEntity,
  TopicEntity,
  MailboxEntity,
  OutsideBodyEntity,
  ServiceHandoverEntity,
  SettingsChangeEntity,
  AccountEntity,
  AccountGrantEntity,
  AccountLinkEntity,
  AbsenceEntity,
  SessionEntity,
  ApiTokenEntity,
  ResidentEntity,
  ResidentIdentityEntity,
  ResidentMergeEntity,
  IncidentEntity,
  TicketEntity,
  TicketLinkEntity,
  TicketEventEntity,
  NoteEntity,
  TicketSearchEntity,
  DraftEntity,
  CommitmentEntity,
  CommitmentEntryEntity,
  ReplanEntity,
  WarningEntity,
  WarningDigestEntity,
  DigestRoundEntity,
  ContactEntity,
  NoticeWordsEntity,
  MessageEntity,
  AttachmentEntity,
  UploadEntity,
  ReplyTemplateEntity,
  ReplyTemplateVersionEntity,
  IntakeEntity,
  StreetEntity,
  AddressEntity,
  ReportDraftEntity,
  IdempotencyKeyEntity,
  SavedViewEntity,
  HourFigureEntity,
  WallLinkEntity,
  WorkerProcessEntity,
  InvariantCheckEntity,
  RateLimitEntity,
];
