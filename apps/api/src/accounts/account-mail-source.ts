import type { RelaySource } from '../platform/events/relay-source.js';

/** A link that somebody is to be written: its mail leaves. */
export const accountMailSource: RelaySource = {
  table: 'account_link',
  key: 'id',
  when: `mail = 'waiting'`,
  oldest: 'created_at',
  columns: 'id',
  atOnce: 100,
  jobs: (rows) => rows.map(({ id: linkId }) => ({ task: 'deliver-account-mail', payload: { linkId } })),
};
