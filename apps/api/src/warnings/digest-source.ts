import type { RelaySource } from '../platform/events/relay-source.js';

/** A morning's mail that was written down: it leaves. */
export const digestSource: RelaySource = {
  table: 'warning_digest',
  key: 'account_id, day',
  when: `state = 'waiting'`,
  oldest: 'written_at',
  columns: 'account_id, day::text',
  atOnce: 100,
  jobs: (rows) =>
    rows.map(({ account_id: accountId, day }) => ({ task: 'deliver-digest', payload: { accountId, day } })),
};
