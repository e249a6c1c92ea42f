import type { RelaySource } from '../platform/events/relay-source.js';

/**
 * No transaction lasts this long (see the data source): by then, what was being filed in the service as it was put
 * aside is there to be found.
 */
const SECOND_LOOK_MINUTES = 2;

/** A service put aside: its open files are moved now, and what came at that very moment a little later. */
export const handoverSource: RelaySource = {
  table: 'service_handover',
  key: 'id',
  oldest: 'started_at',
  columns: 'service_id',
  atOnce: 50,
  jobs: (rows) =>
    rows.flatMap(({ service_id: serviceId }) => [
      { task: 'move-files', payload: { serviceId } },
      { task: 'move-files', payload: { serviceId }, afterMinutes: SECOND_LOOK_MINUTES },
    ]),
};
