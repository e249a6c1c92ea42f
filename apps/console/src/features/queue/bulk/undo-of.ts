import type { BulkAct, BulkItem, BulkResult, TicketRow } from '@parvis/contract';

/** What puts a file back as its row showed it before. */
function reverse(act: BulkAct, before: TicketRow): BulkAct {
  switch (act.kind) {
    case 'assign':
      return { kind: 'assign', agentId: before.assignee?.id ?? null, service: before.service.id };
    case 'qualify':
      return { kind: 'qualify', topic: before.topic?.id ?? null, service: before.service.id };
    case 'close':
      return { kind: 'reopen' };
    case 'reopen':
      throw new Error('a reopening is itself an undoing');
  }
}

/** The acts that take back those that were done; those that were refused have nothing to take back. */
export function undoOf(
  items: readonly BulkItem[],
  results: readonly BulkResult[],
  before: ReadonlyMap<string, TicketRow>,
): BulkItem[] {
  return results.flatMap((result) => {
    const item = items.find(({ number }) => number === result.number);
    const row = before.get(result.number);
    if (!result.ok || !item || !row) return [];
    return [{ number: result.number, version: result.version, act: reverse(item.act, row) }];
  });
}
