import type { TimelineEntry, TimelineMessage } from '@parvis/contract';

export type ComposerKind = 'reply' | 'note';

const isHumanMessage = (entry: TimelineEntry): entry is TimelineMessage =>
  entry.kind === 'message' && !entry.automatic;

export const lastMessageId = (timeline: readonly TimelineEntry[]): string | null =>
  timeline.findLast(isHumanMessage)?.messageId ?? null;

/** What others have said since the draft was begun; my own messages are not news to me. */
export function newSince(
  timeline: readonly TimelineEntry[],
  seen: string | null,
  me: string,
): TimelineMessage[] {
  const messages = timeline.filter(isHumanMessage);
  const from = messages.findIndex((message) => message.messageId === seen);
  return messages.slice(from + 1).filter((message) => message.author.id !== me);
}
