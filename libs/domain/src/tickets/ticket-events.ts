import type { AcknowledgementReason } from '../commitments/acknowledgement.js';
import type { CommitmentKind } from '../commitments/commitment.js';
import type { ContactOutcome } from './contact-outcome.js';
import type { AssignmentCause } from './assignment-cause.js';
import type { Channel, ClosingCause, ClosingReason, LegalNature, Sector, TicketStatus } from './ticket.js';

/**
 * What can happen to a file, past tense, named by intent. Rows of `ticket_event` carry these; the relay, the
 * broadcaster and the console's timeline read them. A reshaped event gets a new name; old ones stay readable.
 */
export type TicketEvent =
  | { type: 'TicketOpened'; payload: { channel: Channel; subject: string; acknowledge: boolean } }
  | {
      type: 'TicketAssigned';
      payload: {
        agentId: string | null;
        agentName: string | null;
        serviceId: string;
        serviceName: string;
        from: string | null;
        /** the house did it, or « suivante »; absent when an agent chose */
        because?: AssignmentCause;
        /** the word that came with it, a note of the file */
        noteId?: string;
        /** the queue it left is stale too */
        fromService: string;
        fromSector: Sector;
      };
    }
  | {
      type: 'TicketQualified';
      payload: {
        topicId: string | null;
        topicName: string | null;
        nature: LegalNature | null;
        serviceName: string;
        fromService: string;
        fromSector: Sector;
      };
    }
  | { type: 'TicketPaused'; payload: { reason: TicketStatus; question: string | null; until: string } }
  | { type: 'TicketResumed'; payload: { because: 'agent' | 'resident-answered' | 'wait-over' } }
  | { type: 'TicketResolved'; payload: { outcome: string } }
  /** `cause` and `words`: why, for colleagues; absent from events older than them */
  | {
      type: 'TicketClosed';
      payload: { reason: ClosingReason; cause?: ClosingCause | null; words?: string | null };
    }
  /** the other file by its id alone: who reads this one may not know that one's number */
  | { type: 'TicketMerged'; payload: { into: string; sameResident: boolean } }
  | { type: 'TicketAbsorbed'; payload: { from: string } }
  | { type: 'TicketUnmerged'; payload: { from: string } }
  | { type: 'TicketReleased'; payload: { other: string } }
  | { type: 'TicketLinked'; payload: { with: string } }
  | { type: 'TicketUnlinked'; payload: { with: string } }
  /** two files tell of one problem; `with`: number of the other */
  | { type: 'IncidentJoined'; payload: { incidentId: string; with: string } }
  | { type: 'IncidentLeft'; payload: { incidentId: string; because: 'agent' | 'alone' } }
  | { type: 'TicketReopened'; payload: { because: ReopeningCause; from: TicketStatus } }
  | { type: 'TicketForwarded'; payload: { body: OutsideContact; messageId: string; contactGiven: boolean } }
  /** `date`: a local day of the town, `dueAt` its end; `messageId`: the agent's own words that told it, if he wrote any */
  | { type: 'DateAnnounced'; payload: { date: string; dueAt: string; messageId: string | null } }
  /** the card of its resident: `corrected`, or `merged` with another of his and `parted` again */
  | { type: 'ResidentChanged'; payload: { because: 'corrected' | 'merged' | 'parted' } }
  | { type: 'NoteAdded'; payload: { noteId: string } }
  | {
      type: 'ContactLogged';
      payload: {
        contactId: string;
        channel: Channel;
        direction: 'in' | 'out';
        outcome: ContactOutcome | null;
        /** absent from events older than chase-ups */
        chaseUp?: boolean;
        callBack?: boolean;
      };
    }
  | { type: 'MessageReceived'; payload: { messageId: string; automatic: boolean; kind: string } }
  | { type: 'MessageComposed'; payload: { messageId: string; automatic: boolean } }
  | { type: 'MessageSent'; payload: { messageId: string; automatic: boolean } }
  | { type: 'MessageFailed'; payload: { messageId: string; status: string; reason: string } }
  | { type: 'AcknowledgementWithheld'; payload: { because: string } }
  | { type: 'NotificationWithheld'; payload: { because: string } }
  | { type: 'CommitmentMade'; payload: { commitmentId: string; kind: CommitmentKind; dueAt: string } }
  | { type: 'CommitmentReplanned'; payload: { commitmentId: string; kind: CommitmentKind; dueAt: string } }
  | { type: 'CommitmentKept'; payload: { commitmentId: string; kind: CommitmentKind; late: boolean } }
  | { type: 'CommitmentBroken'; payload: { commitmentId: string; kind: CommitmentKind; dueAt: string } }
  | { type: 'CommitmentCancelled'; payload: { commitmentId: string; kind: CommitmentKind; reason: string } }
  /** what is late was taken in hand: nobody else is told before `until` */
  | {
      type: 'LatenessAcknowledged';
      payload: { reason: AcknowledgementReason; comment: string | null; nextAction: string; until: string };
    }
  | { type: 'CommitmentRevived'; payload: { commitmentId: string; kind: CommitmentKind; reason: string } };

/** `forwarding-undeliverable`: what was sent to the competent body came back, so nobody has it but us */
export type ReopeningCause = 'agent' | 'resident-answered' | 'forwarding-undeliverable';

/** Whom a file was handed over to, as it stood that day. */
export interface OutsideContact {
  name: string;
  email: string;
  phone: string | null;
  url: string | null;
}

export type TicketEventType = TicketEvent['type'];

/** Keyed so that a type added to the union without a row here does not compile. */
const TYPES: Record<TicketEventType, true> = {
  TicketOpened: true,
  TicketAssigned: true,
  TicketQualified: true,
  TicketPaused: true,
  TicketResumed: true,
  TicketResolved: true,
  TicketClosed: true,
  TicketReopened: true,
  TicketMerged: true,
  TicketAbsorbed: true,
  TicketUnmerged: true,
  TicketReleased: true,
  TicketLinked: true,
  TicketUnlinked: true,
  IncidentJoined: true,
  IncidentLeft: true,
  TicketForwarded: true,
  DateAnnounced: true,
  ResidentChanged: true,
  NoteAdded: true,
  ContactLogged: true,
  MessageReceived: true,
  MessageComposed: true,
  MessageSent: true,
  MessageFailed: true,
  AcknowledgementWithheld: true,
  NotificationWithheld: true,
  CommitmentMade: true,
  CommitmentReplanned: true,
  CommitmentKept: true,
  CommitmentBroken: true,
  CommitmentCancelled: true,
  LatenessAcknowledged: true,
  CommitmentRevived: true,
};
export const TICKET_EVENT_TYPES = Object.keys(TYPES) as TicketEventType[];
