import type { TicketReplies } from '@parvis/contract';

type Reply = TicketReplies['items'][number];

/** Every word typed begins a word of the title, or stands in the text; by their title first. Accents aside. */
export function matchingReplies(replies: readonly Reply[], typed: string): Reply[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const ranked = replies.flatMap((reply) => {
    const title = plain(reply.title).split(/[^\p{L}\p{N}]+/u);
    const body = plain(reply.body);
    const byTitle = words.every((word) => title.some((part) => part.startsWith(word)));
    const byBody = words.every((word) => body.includes(word) || title.some((part) => part.startsWith(word)));
    return byTitle || byBody ? [{ reply, rank: byTitle ? 0 : 1 }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ reply }) => reply);
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
