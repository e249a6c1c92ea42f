import type { AssignmentCause, TicketEvent, TicketEventType } from '@parvis/domain';
import { i18n } from '../../../i18n/index.js';
import { date, dateTime, endDateTime, justBefore } from '../../../lib/format.js';

type Payload<Type extends TicketEventType> = Extract<TicketEvent, { type: Type }>['payload'];
/** null: the timeline already shows it as a message or a note */
type Sentence<Type extends TicketEventType> = (payload: Payload<Type>, who: string) => string | null;

const t = i18n.t;
const kindOf = (payload: { kind: Payload<'CommitmentMade'>['kind'] }) =>
  t(`domain.commitment.${payload.kind}`);
const withheld = ['no-address', 'own-address', 'too-many'] as const;

/** What the house did by itself, or « suivante ». */
function becauseOf(
  because: AssignmentCause,
  { who, agent, service }: { who: string; agent: string | null; service: string },
): string {
  if (because === 'next') return t('events.takenNext', { who });
  if (because === 'lease-over') return t('events.leaseOver', { service });
  if (because === 'absence')
    return agent ? t('events.standIn', { agent }) : t('events.absenceQueue', { service });
  return t(because === 'disabled' ? 'events.disabled' : 'events.adrift', { service });
}

/** Every event of the domain, in plain French. A new one does not compile until it has its sentence. */
const sentences: { [Type in TicketEventType]: Sentence<Type> } = {
  TicketOpened: ({ channel }) =>
    t('events.opened', { channel: t(`domain.channel.${channel}`).toLowerCase() }),
  TicketAssigned: ({ agentName, serviceName, serviceId, fromService, because }, who) => {
    if (because) return becauseOf(because, { who, agent: agentName, service: serviceName });
    const moved = serviceId !== fromService && serviceName !== fromService;
    if (moved && agentName) return t('events.transferredTo', { who, service: serviceName, agent: agentName });
    if (moved) return t('events.transferred', { who, service: serviceName });
    if (agentName === null) return t('events.unassigned', { who, service: serviceName });
    return agentName === who
      ? t('events.assignedSelf', { who })
      : t('events.assignedTo', { who, agent: agentName });
  },
  TicketQualified: ({ topicName, nature, serviceName }, who) =>
    topicName || !nature
      ? t('events.qualified', { who, topic: topicName ?? serviceName })
      : t('events.qualifiedNature', { who, nature: t(`domain.nature.${nature}`) }),
  TicketPaused: ({ reason, until, question }, who) => {
    const said = { who, until: date(until) };
    if (reason !== 'waiting-third-party') return t('events.waitingResident', said);
    return question
      ? t('events.waitingThirdPartyFor', { ...said, what: question })
      : t('events.waitingThirdParty', said);
  },
  TicketResumed: ({ because }, who) =>
    because === 'agent'
      ? t('events.resumedByAgent', { who })
      : t(because === 'wait-over' ? 'events.resumedByEnd' : 'events.resumedByAnswer'),
  TicketResolved: ({ outcome }, who) => t('events.resolved', { who, outcome }),
  TicketClosed: ({ reason, cause, words }, who) => {
    const why = [cause && t(`domain.closingCause.${cause}`), words].filter(Boolean).join(', ');
    const said = t('events.closed', { who, reason: t(`domain.closingReason.${reason}`).toLowerCase() });
    return why ? t('events.closedBecause', { said, why }) : said;
  },
  TicketMerged: (_payload, who) => t('events.merged', { who }),
  TicketAbsorbed: (_payload, who) => t('events.absorbed', { who }),
  TicketUnmerged: (_payload, who) => t('events.unmerged', { who }),
  TicketReleased: (_payload, who) => t('events.released', { who }),
  TicketLinked: (_payload, who) => t('events.linked', { who }),
  TicketUnlinked: (_payload, who) => t('events.unlinked', { who }),
  IncidentJoined: (payload, who) => t('events.incidentJoined', { who, number: payload.with }),
  IncidentLeft: ({ because }, who) =>
    t(because === 'alone' ? 'events.incidentDissolved' : 'events.incidentLeft', { who }),
  TicketReopened: ({ because }, who) => {
    if (because === 'agent') return t('events.reopenedByAgent', { who });
    return t(because === 'resident-answered' ? 'events.reopenedByAnswer' : 'events.reopenedByBounce');
  },
  TicketForwarded: ({ body }, who) => t('events.forwarded', { who, body: body.name }),
  DateAnnounced: ({ dueAt }, who) => t('events.dateAnnounced', { who, day: date(justBefore(dueAt)) }),
  LatenessAcknowledged: ({ reason, comment, nextAction: next, until }, who) =>
    t(comment ? 'events.latenessAcknowledgedWords' : 'events.latenessAcknowledged', {
      who,
      reason: t(`domain.acknowledgementReason.${reason}`).toLowerCase(),
      comment: comment ?? '',
      until: dateTime(until),
      next,
    }),
  ResidentChanged: ({ because }, who) =>
    because === 'corrected'
      ? null
      : t(because === 'merged' ? 'events.residentMerged' : 'events.residentParted', { who }),
  NoteAdded: () => null,
  ContactLogged: () => null,
  MessageReceived: () => null,
  MessageComposed: () => null,
  MessageSent: () => null,
  MessageFailed: ({ reason }) => t('events.messageFailed', { reason }),
  AcknowledgementWithheld: ({ because }) => {
    const known = withheld.find((one) => one === because) ?? 'other';
    return t('events.acknowledgementWithheld', { because: t(`events.withheld.${known}`) });
  },
  NotificationWithheld: ({ because }) => {
    const known = withheld.find((one) => one === because) ?? 'other';
    return t('events.notificationWithheld', { because: t(`events.withheld.${known}`) });
  },
  CommitmentMade: (payload) =>
    t('events.commitmentMade', { kind: kindOf(payload), due: endDateTime(payload.dueAt) }),
  CommitmentReplanned: (payload) =>
    t('events.commitmentReplanned', { kind: kindOf(payload), due: endDateTime(payload.dueAt) }),
  CommitmentKept: (payload) =>
    t(payload.late ? 'events.commitmentKeptLate' : 'events.commitmentKept', { kind: kindOf(payload) }),
  CommitmentBroken: (payload) =>
    t('events.commitmentBroken', { kind: kindOf(payload), due: endDateTime(payload.dueAt) }),
  CommitmentCancelled: (payload) => t('events.commitmentCancelled', { kind: kindOf(payload) }),
  CommitmentRevived: (payload) => t('events.commitmentRevived', { kind: kindOf(payload) }),
};

/** What stands in for those the timeline shows otherwise, where there is no timeline (a stale version's changes). */
const standIns: Partial<Record<TicketEventType, (who: string) => string>> = {
  ResidentChanged: (who) => t('events.residentCorrected', { who }),
  NoteAdded: (who) => t('events.noteAdded', { who }),
  ContactLogged: (who) => t('events.contactLogged', { who }),
  MessageReceived: () => t('events.messageReceived'),
  MessageComposed: (who) => t('events.messageComposed', { who }),
};

export function eventSentence(
  type: string,
  payload: Record<string, unknown>,
  who: string,
  mode: 'timeline' | 'always' = 'timeline',
): string | null {
  const tell = sentences[type as TicketEventType] as
    ((payload: unknown, who: string) => string | null) | undefined;
  if (!tell) return t('events.unknown', { who });
  try {
    return (
      tell(payload, who) ?? (mode === 'always' ? (standIns[type as TicketEventType]?.(who) ?? null) : null)
    );
  } catch {
    // an old event of another shape: say less rather than nothing
    return t('events.unknown', { who });
  }
}
