import { expect, test } from '@jest/globals';
import type { BulkAct, TicketRow } from '@parvis/contract';
import { undoOf } from './undo-of.js';

const row = (number: string) =>
  ({
    number,
    assignee: { id: 'nadia', name: 'Nadia' },
    topic: null,
    service: { id: 'voirie', name: 'Voirie' },
  }) as TicketRow;
const before = new Map(['1', '2'].map((number) => [number, row(number)]));

test.each<[BulkAct, BulkAct]>([
  [
    { kind: 'assign', agentId: 'claire' },
    { kind: 'assign', agentId: 'nadia', service: 'voirie' },
  ],
  [
    { kind: 'qualify', topic: 'bruit' },
    { kind: 'qualify', topic: null, service: 'voirie' },
  ],
  [{ kind: 'close', reason: 'no-action' }, { kind: 'reopen' }],
])('%j is taken back by %j, where it was done', (act, back) => {
  const items = ['1', '2'].map((number) => ({ number, version: 1, act }));
  const results = [
    { number: '1', ok: true, version: 5 },
    { number: '2', ok: false, code: 'ticket/closed' },
  ] as const;
  expect(undoOf(items, results, before)).toEqual([{ number: '1', version: 5, act: back }]);
});
