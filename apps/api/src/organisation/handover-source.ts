import type { RelaySource } from '../platform/events/relay.js';

/**
 * No transaction lasts this long (see the data source): by then, what was being filed in the service as it was put
 * aside is there to be found.
 */
const SECOND_LOOK_MINUTES = 2;

/** A service put aside: its open files are moved now, and what came at that very moment a little later. */
export const handoverSource: RelaySource = {
  name: 'service-handovers',
  async claim(query, now) {
    const rows = await query(
      `with claimed as (
         update service_handover set relayed_at = $1 where id in (
           select id from service_handover where relayed_at is null order by started_at limit 50
           for update skip locked)
         returning service_id) select * from claimed`,
      [now],
    );
    const jobs = rows.flatMap(({ service_id }) => [
      { task: 'move-files', payload: { serviceId: String(service_id) } },
      {
        task: 'move-files',
        payload: { serviceId: String(service_id) },
        afterMinutes: SECOND_LOOK_MINUTES,
      },
    ]);
    return { claimed: rows.length, jobs };
  },
};
