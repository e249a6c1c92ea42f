import type { RelaySource } from '../platform/events/relay.js';

/** A link that somebody is to be written: its mail leaves. */
export const accountMailSource: RelaySource = {
  name: 'account-mails',
  async claim(query, now) {
    const rows = await query(
      `with claimed as (
         update account_link set relayed_at = $1 where id in (
           select id from account_link where relayed_at is null and mail = 'waiting' order by created_at limit 100
           for update skip locked)
         returning id) select * from claimed`,
      [now],
    );
    const jobs = rows.map(({ id }) => ({ task: 'deliver-account-mail', payload: { linkId: String(id) } }));
    return { claimed: rows.length, jobs };
  },
};
