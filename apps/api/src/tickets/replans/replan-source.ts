import type { RelaySource } from '../../platform/events/relay-source.js';

/** What was asked to follow a new version does so in the background. */
export const replanSource: RelaySource = {
  table: 'replan',
  key: 'id',
  oldest: 'started_at',
  columns: 'id',
  atOnce: 10,
  jobs: (rows) => rows.map(({ id: replanId }) => ({ task: 'replan-promises', payload: { replanId } })),
};
