import { FOLLOW_STEPS, paths, type FollowPhoto, type FollowStep, type FollowView } from '@parvis/contract';
import { canMove, canReopen, isWithdrawn, type Channel } from '@parvis/domain';
import type { TicketEntity } from '../tickets/index.js';

export interface FollowedFile extends TicketEntity {
  topicName: string | null;
  serviceName: string;
  servicePhone: string | null;
  answerDueAt: Date | null;
}

/** A message (`in`, `answer`, `question`), a call that answered, or an event under its own name. */
export interface ToldRow {
  type: string;
  at: Date;
  /** first name of the agent */
  by: string | null;
  channel: Channel | null;
  text: string | null;
  payload: Record<string, unknown> | null;
  photos: Omit<FollowPhoto, 'url'>[];
}

export function presentFollow(file: FollowedFile, told: ToldRow[], now: Date): FollowView {
  const { number, subject, description, address, status, closingReason, followCode } = file;
  const photosOf = ({ photos }: ToldRow): FollowPhoto[] =>
    photos.map((photo) => ({ ...photo, url: paths.followPhoto(followCode, photo.id) }));
  const opening = told.find(({ type, at }) => type === 'in' && at <= file.createdAt);
  const taken = told.find(({ type, payload }) => type === 'TicketAssigned' && payload?.agentId !== null);
  const story = told
    // the words it began with stand above the story; a second agent is a move of ours
    .filter((row) => row !== opening && (row.type !== 'TicketAssigned' || row === taken))
    .flatMap((row) => step(row, photosOf(row), file.serviceName));
  const owed = isWithdrawn(file) ? null : file.answerDueAt;
  return {
    number,
    topic: file.topicName,
    subject,
    description,
    address,
    status,
    closingReason,
    receivedAt: file.receivedAt.toISOString(),
    dueAt: owed?.toISOString() ?? null,
    late: owed !== null && owed < now,
    service: { name: file.serviceName, phone: file.servicePhone },
    photos: opening ? photosOf(opening) : [],
    story: story.sort(inOrder),
    can: { write: true, withdraw: canMove(file, 'closed').ok, reopen: canReopen(file).ok },
  };
}

/** Of one instant, what brings about comes before what follows: taken in charge, then answered, then closed. */
const inOrder = (a: FollowStep, b: FollowStep): number =>
  Date.parse(a.at) - Date.parse(b.at) || FOLLOW_STEPS.indexOf(a.kind) - FOLLOW_STEPS.indexOf(b.kind);

function step(row: ToldRow, photos: FollowPhoto[], service: string): FollowStep[] {
  const at = row.at.toISOString();
  const { by, text, channel, payload } = row;
  const ours = { at, by, service, text, channel, photos };
  const theirs = { at, by: null, service: null, text: null, channel, photos };
  switch (row.type) {
    case 'TicketOpened':
      return [{ ...theirs, kind: 'received' }];
    case 'TicketAssigned':
      return [{ ...ours, kind: 'taken-in-charge' }];
    case 'question':
      return [{ ...ours, kind: 'question' }];
    case 'in':
      // a mail has an address and a telephone under its words: that it came is told, not what it says
      return [{ ...theirs, kind: 'resident-wrote', text: channel === 'report' ? text || null : null }];
    case 'answer':
      return [{ ...ours, kind: 'answered' }];
    case 'TicketPaused':
      // a question to the resident is told by its own message; one to a third party is not his
      return payload?.reason === 'waiting-third-party' ? [{ ...ours, kind: 'waiting-third-party' }] : [];
    case 'TicketResolved':
      return [{ ...ours, kind: 'resolved', text: String(payload?.outcome ?? '') || null }];
    case 'TicketClosed':
      return by === null && payload?.reason === 'withdrawn'
        ? [{ ...theirs, kind: 'withdrawn' }]
        : [{ ...ours, kind: 'closed' }];
    case 'TicketReopened':
      return [by === null ? { ...theirs, kind: 'reopened' } : { ...ours, kind: 'reopened' }];
    default:
      return [];
  }
}
