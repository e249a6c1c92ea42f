/** Every path the console calls. Verbs are in the comment; bodies and answers in `http/`. */
export const paths = {
  /** GET SessionView · POST SignInBody → SessionView · DELETE */
  session: '/api/session',
  /** PUT OwnPasswordBody → 204; other sessions of the account end */
  ownPassword: '/api/session/password',
  /** GET AccountSettings[] · POST NewAccountBody → 201 AccountSent */
  accounts: '/api/accounts',
  /** PUT AccountBody, If-Match → AccountSettings */
  account: (id: string) => `/api/accounts/${id}`,
  /** PUT · DELETE; If-Match → AccountSettings */
  accountDeactivation: (id: string) => `/api/accounts/${id}/deactivation`,
  /** GET AccountReferences */
  accountReferences: (id: string) => `/api/accounts/${id}/references`,
  /** POST → AccountSent; the links before it are dead */
  accountInvitation: (id: string) => `/api/accounts/${id}/invitation`,
  /** POST → AccountSent */
  accountReset: (id: string) => `/api/accounts/${id}/reset`,
  /** POST AccountLinkBody → AccountLinkView; public, by token alone */
  accountLinks: '/api/account-links',
  /** PUT LinkPasswordBody → SessionView, and one is signed in; public, by token alone */
  linkPassword: '/api/account-links/password',
  /** POST ResetRequestBody → 204; public */
  passwordResets: '/api/password-resets',
  /** GET TicketPage (query: TicketListQuery) · POST OpenTicketBody → 201 TicketRef */
  tickets: '/api/tickets',
  /** POST TakeNextBody, Idempotency-Key → TicketRef, or 204 when nothing is left */
  nextTicket: '/api/tickets/next',
  /** GET FileDrafts */
  ticketDrafts: (number: string) => `/api/tickets/${number}/drafts`,
  /** PUT DraftBody → DraftView · DELETE abandons */
  ticketDraft: (number: string, kind: 'reply' | 'note') => `/api/tickets/${number}/drafts/${kind}`,
  /** GET EntryDraft · PUT DraftBody → DraftView · DELETE abandons */
  entryDraft: '/api/drafts/entry',
  /** GET AbsenceView[]: those who are away, and will be */
  absences: '/api/absences',
  /** GET AgentAbsence · PUT AbsenceBody → AgentAbsence · DELETE ends it → AgentAbsence */
  absence: (accountId: string) => `/api/absences/${accountId}`,
  /** GET TicketView, `ETag: "<version>"` */
  ticket: (number: string) => `/api/tickets/${number}`,
  /** PUT QualifyTicketBody, If-Match → TicketRef */
  qualification: (number: string) => `/api/tickets/${number}/qualification`,
  /** POST QualifyTicketBody → QualificationPreview; nothing is written */
  qualificationPreview: (number: string) => `/api/tickets/${number}/qualification/preview`,
  /** PUT MergeTicketBody · DELETE; If-Match → TicketRef */
  merge: (number: string) => `/api/tickets/${number}/merge`,
  /** PUT · DELETE, safe to repeat → TicketRef */
  link: (number: string, other: string) => `/api/tickets/${number}/links/${other}`,
  /** PUT AssignTicketBody, If-Match → TicketRef */
  assignment: (number: string) => `/api/tickets/${number}/assignment`,
  /** PUT PauseTicketBody · DELETE; If-Match → TicketRef */
  pause: (number: string) => `/api/tickets/${number}/pause`,
  /** PUT ResolveTicketBody, If-Match → ResolutionRef */
  resolution: (number: string) => `/api/tickets/${number}/resolution`,
  /** PUT CloseTicketBody · DELETE reopens; If-Match → TicketRef */
  closure: (number: string) => `/api/tickets/${number}/closure`,
  /** PUT AttachBody · DELETE; If-Match → TicketRef */
  ticketIncident: (number: string) => `/api/tickets/${number}/incident`,
  /** GET NearbyList (query: radius) */
  nearby: (number: string) => `/api/tickets/${number}/nearby`,
  /** GET IncidentView */
  incident: (id: string) => `/api/incidents/${id}`,
  /** PUT AnnounceDateBody, If-Match → TicketRef */
  announcement: (number: string) => `/api/tickets/${number}/announcement`,
  /** PUT AcknowledgeBody, If-Match → TicketRef */
  acknowledgement: (number: string) => `/api/tickets/${number}/acknowledgement`,
  /** GET WarningPage (query: after, limit) */
  warnings: '/api/warnings',
  /** PUT WarningsReadBody → 204 */
  warningsReading: '/api/warnings/reading',
  /** PUT → 204, safe to repeat */
  warningReading: (id: string) => `/api/warnings/${id}/reading`,
  /** GET PreferencesView · PUT PreferencesView → PreferencesView */
  preferences: '/api/preferences',
  /** PUT ForwardTicketBody, If-Match → TicketRef */
  forwarding: (number: string) => `/api/tickets/${number}/forwarding`,
  /** POST ForwardTicketBody → ForwardingPreview */
  forwardingPreview: (number: string) => `/api/tickets/${number}/forwarding/preview`,
  /** POST ReplyBody (JSON, or multipart with `photos`), Idempotency-Key → 201 ReplyRef */
  ticketMessages: (number: string) => `/api/tickets/${number}/messages`,
  /** POST LogContactBody, Idempotency-Key → 201 TicketRef */
  contacts: (number: string) => `/api/tickets/${number}/contacts`,
  /** POST NoteBody, Idempotency-Key → 201 TicketRef */
  notes: (number: string) => `/api/tickets/${number}/notes`,
  /** GET ReplyTemplateView[] · POST ReplyTemplateBody, Idempotency-Key → 201 ReplyTemplateView */
  replyTemplates: '/api/reply-templates',
  /** PUT ReplyTemplateBody, If-Match → ReplyTemplateView */
  replyTemplate: (id: string) => `/api/reply-templates/${id}`,
  /** GET ReplyTemplateVersion[] */
  replyTemplateVersions: (id: string) => `/api/reply-templates/${id}/versions`,
  /** GET TicketReplies */
  ticketReplies: (number: string) => `/api/tickets/${number}/reply-templates`,
  /** POST the bytes (query: name) → 201 UploadView */
  uploads: '/api/uploads',
  /** GET MessageView */
  message: (id: string) => `/api/messages/${id}`,
  /** GET text/html with its own CSP, for a sandboxed frame */
  messageHtml: (id: string) => `/api/messages/${id}/html`,
  /** GET message/rfc822, downloaded */
  messageRaw: (id: string) => `/api/messages/${id}/raw`,
  /** PUT → MessageRef: send again a message whose sending failed or is in doubt */
  messageDelivery: (id: string) => `/api/messages/${id}/delivery`,
  /** GET, downloaded, nosniff */
  attachment: (id: string) => `/api/attachments/${id}`,
  /** GET image/jpeg with its own CSP: a photo of a report, shown */
  photo: (id: string) => `/api/attachments/${id}/photo`,
  /** GET CommitmentExplanation */
  explanation: (id: string) => `/api/commitments/${id}/explanation`,
  /** POST PreviewCommitmentBody → PreviewCommitmentView */
  commitmentPreview: '/api/commitments/preview',
  /** POST ReportBody (JSON, form or multipart with `photos`), Idempotency-Key → 201 ReportRef; public */
  reports: '/api/reports',
  /** GET ProofChallenge; public: asked for by `report/proof-needed` */
  proof: '/api/proof',
  /** GET FollowView · DELETE withdraws → FollowView; public, by code alone */
  follow: (code: string) => `/api/follow/${code}`,
  /** POST FollowMessageBody (JSON, form or multipart with `photos`), Idempotency-Key → 201 FollowView */
  followMessages: (code: string) => `/api/follow/${code}/messages`,
  /** GET image/jpeg with its own CSP */
  followPhoto: (code: string, id: string) => `/api/follow/${code}/photos/${id}`,
  /** POST CountContactBody, Idempotency-Key → 201 ContactRef */
  informations: '/api/contacts',
  /** DELETE takes it back → 204 */
  information: (id: string) => `/api/contacts/${id}`,
  /** GET MotifView[] (query: channel) */
  motifs: '/api/contacts/motifs',
  /** GET ResidentMatches (query: q) */
  residents: '/api/residents',
  /** GET ResidentCard, `ETag` · PUT ResidentBody, If-Match → ResidentRef */
  resident: (id: string) => `/api/residents/${id}`,
  /** PUT MergeResidentBody, If-Match · DELETE parts them again; → ResidentRef */
  residentMerge: (id: string) => `/api/residents/${id}/merge`,
  /** GET SavedView[] · POST SavedViewBody, Idempotency-Key → 201 SavedView */
  views: '/api/views',
  /** PUT SavedViewBody → SavedView · DELETE → 204 */
  view: (id: string) => `/api/views/${id}`,
  /** POST BulkBody → BulkOutcome */
  bulk: '/api/tickets/bulk',
  /** POST BulkBody → BulkOutcome; nothing is written */
  bulkPreview: '/api/tickets/bulk/preview',
  /** GET EngagementBoard */
  engagements: '/api/engagements',
  /** GET EngagementPage (query: EngagementLinesQuery) */
  engagementLines: '/api/engagements/lines',
  /** GET QueueCount[] */
  queueCounts: '/api/engagements/queues',
  /** GET PresentAgent[] */
  presence: '/api/presence',
  /** GET OnTimeView (query: OnTimeQuery) */
  onTime: '/api/quality/on-time',
  /** GET text/csv, downloaded (query: OnTimeQuery, but for `by`) */
  onTimeLedger: '/api/quality/on-time/ledger.csv',
  /** GET DayTrend */
  dayTrend: '/api/quality/day',
  /** GET WallLinkView[] · POST WallLinkBody, Idempotency-Key → 201 NewWallLink */
  walls: '/api/walls',
  /** DELETE revokes → 204 */
  wall: (id: string) => `/api/walls/${id}`,
  /** GET WallFigures, `X-Wall-Token`; public, by token alone */
  wallFigures: '/api/wall',
  /** GET PlacementView (query: PlacementQuery) */
  placement: '/api/placement',
  /** GET AddressList (query: q, or lat and lon); public */
  addresses: '/api/addresses',
  /** GET MapView; public */
  map: '/api/map',
  /** GET TopicView[]; with `?public=true` PublicTopicView[], open to anyone */
  topics: '/api/topics',
  /** GET OutsideBodyView[] · POST NewOutsideBodyBody → 201 OutsideBodyView (supervisor, admin) */
  outsideBodies: '/api/outside-bodies',
  /** PUT OutsideBodyBody → OutsideBodyView (supervisor, admin) */
  outsideBody: (id: string) => `/api/outside-bodies/${id}`,
  /** GET ReplanList (query: ReplansQuery) · POST ReplanBody, Idempotency-Key → 201 ReplanView */
  replans: '/api/replans',
  /** POST ReplanPreviewBody → ReplanPreview */
  replanPreview: '/api/replans/preview',
  /** DELETE stops it → ReplanView */
  replan: (id: string) => `/api/replans/${id}`,
  /** GET SiteSettings[] · POST SiteBody → 201 SiteSettings */
  sites: '/api/sites',
  /** PUT SiteBody, If-Match → SiteSettings */
  site: (id: string) => `/api/sites/${id}`,
  /** GET ServiceSettings[] · POST ServiceBody → 201 ServiceSettings */
  services: '/api/services',
  /** PUT ServiceBody, If-Match → ServiceSettings */
  service: (id: string) => `/api/services/${id}`,
  /** GET ServiceReferences */
  serviceReferences: (id: string) => `/api/services/${id}/references`,
  /** PUT DeactivateServiceBody · DELETE; If-Match → ServiceSettings */
  serviceDeactivation: (id: string) => `/api/services/${id}/deactivation`,
  /** GET TopicSettings[]: every topic, in use or not */
  topicSettings: '/api/topics/settings',
  /** PUT TopicBody, If-Match → TopicSettings (POST is on `topics`) */
  topic: (id: string) => `/api/topics/${id}`,
  /** GET text/csv, downloaded */
  topicsCsv: '/api/topics.csv',
  /** POST text/csv (query: apply=digest) → TopicImportView */
  topicImport: '/api/topics/import',
  /** DELETE takes back what a file wrote → 204 */
  topicImportBatch: (id: string) => `/api/topics/import/${id}`,
  /** GET CalendarSettings[] · POST CalendarBody → 201 CalendarSettings */
  calendars: '/api/calendars',
  /** GET text/calendar, downloaded · POST text/calendar → CalendarFileView, nothing written */
  calendarFile: (id: string) => `/api/calendars/${id}/ical`,
  /** PUT CalendarBody, If-Match → CalendarSettings */
  calendar: (id: string) => `/api/calendars/${id}`,
  /** GET PolicySettings[] · POST PolicyBody → 201 PolicySettings */
  policies: '/api/policies',
  /** GET PolicyLines */
  policyLines: '/api/policies/lines',
  /** PUT PolicyBody, If-Match → PolicySettings */
  policy: (id: string) => `/api/policies/${id}`,
  /** GET MailboxSettings[] · POST MailboxBody → 201 MailboxSettings */
  mailboxes: '/api/mailboxes',
  /** PUT MailboxBody, If-Match → MailboxSettings */
  mailbox: (id: string) => `/api/mailboxes/${id}`,
  /** PUT MailboxOrderBody → MailboxSettings[] */
  mailboxOrder: '/api/mailboxes/order',
  /** GET MailboxTrialView · POST sends a mail to one's own address → MailTrialView */
  mailboxTrial: (id: string) => `/api/mailboxes/${id}/trial`,
  /** GET NoticeWordsView[] */
  noticeWords: '/api/notice-words',
  /** PUT NoticeWordsBody, If-Match → NoticeWordsView */
  noticeWordsOf: (kind: string) => `/api/notice-words/${kind}`,
  /** GET NoticeWordsVersion[], newest first */
  noticeWordsVersions: (kind: string) => `/api/notice-words/${kind}/versions`,
  /** POST NoticeWords → NoticePreview; nothing is written */
  noticeWordsPreview: (kind: string) => `/api/notice-words/${kind}/preview`,
  /** GET TownSettings · PUT TownBody, If-Match → TownSettings */
  town: '/api/town',
  /** GET SetupView */
  setup: '/api/setup',
  /** PUT SetupHiddenBody → SetupView */
  setupHidden: '/api/setup/hidden',
  /** GET SettingsChangeView[] (query: object), newest first */
  settingsChanges: '/api/settings/changes',
  /** GET AgentView[] a file can be given to (query: service=id, else of any) */
  agents: '/api/agents',
  /** GET IntakePage (query: state, after, limit) */
  intakes: '/api/intake',
  /** GET IntakeView */
  intake: (id: string) => `/api/intake/${id}`,
  /** GET message/rfc822, downloaded */
  intakeRaw: (id: string) => `/api/intake/${id}/raw`,
  /** PUT → IntakeView: parse again what is quarantined; file as a request what was held */
  intakeRetry: (id: string) => `/api/intake/${id}/retry`,
  /** POST message/rfc822 (query: mailbox) → 202 IntakeRef */
  intakeEmail: '/api/intake/email',
  /** GET OutboxPage; demo installations only */
  outbox: '/api/outbox',
  /** the resident's page, of the portal: what `followUrl` opens */
  followPage: (code: string) => `/suivi/${code}`,
  /** GET HealthView */
  health: '/api/health',
  ready: '/api/health/ready',
  /** GET/PUT {now} with PARVIS_TEST_CLOCK=1 only */
  testClock: '/api/test/clock',
} as const;
