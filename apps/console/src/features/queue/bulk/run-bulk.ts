import {
  paths,
  type BulkAct,
  type BulkItem,
  type BulkOutcome,
  type BulkResult,
  type TicketRow,
  type TicketView,
} from '@parvis/contract';
import { api } from '../../../lib/api-client.js';

export const itemsOf = (rows: Iterable<TicketRow>, act: BulkAct): BulkItem[] =>
  [...rows].map(({ number, version }) => ({ number, version, act }));

export const sendBulk = async (items: readonly BulkItem[]): Promise<BulkResult[]> =>
  items.length === 0 ? [] : (await api.post<BulkOutcome>(paths.bulk, { body: { items } })).items;

export const previewBulk = async (items: readonly BulkItem[], signal?: AbortSignal): Promise<BulkResult[]> =>
  (await api.post<BulkOutcome>(paths.bulkPreview, { body: { items }, signal })).items;

/**
 * Done to all; a file that moved on without becoming another one (the house wrote to its resident meanwhile) is done
 * on its new version, one that a colleague changed is left as he made it.
 */
export async function runBulk(
  items: readonly BulkItem[],
  rows: ReadonlyMap<string, TicketRow>,
): Promise<BulkResult[]> {
  const results = await sendBulk(items);
  const again: BulkItem[] = [];
  for (const result of results) {
    if (result.ok || result.code !== 'ticket/stale-version') continue;
    const item = items.find(({ number }) => number === result.number)!;
    const now = await api.get<TicketView>(paths.ticket(result.number)).catch(() => null);
    if (now && isAsSeen(now, rows.get(result.number)!)) again.push({ ...item, version: now.version });
  }
  const second = new Map((await sendBulk(again)).map((result) => [result.number, result]));
  return results.map((result) => second.get(result.number) ?? result);
}

const isAsSeen = (now: TicketView, row: TicketRow): boolean =>
  now.status === row.status &&
  now.assignee?.id === row.assignee?.id &&
  now.service.id === row.service.id &&
  now.topic?.id === row.topic?.id;
