import { newId } from '../../platform/database/new-id.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { SHIPPED_CALENDAR } from './shipped-calendar.js';
import { SHIPPED_POLICIES, type PolicySlug } from './shipped-policies.js';

/**
 * The calendar and the policies a new installation starts with, first versions.
 * @returns policy ids by slug, for mailboxes and topics
 */
export function writeDefaults(tx: Transaction): Record<PolicySlug, string> {
  const calendarId = newId();
  tx.insert('calendar', { id: calendarId, slug: 'mairie', name: 'Mairie' });
  tx.insert('calendar_version', {
    id: newId(),
    calendarId,
    version: 1,
    definition: SHIPPED_CALENDAR,
    createdAt: tx.now,
  });
  const ids = SHIPPED_POLICIES.map(({ slug, name, channels, definition }) => {
    const id = newId();
    tx.insert('policy', { id, slug, name, calendarId, channels });
    tx.insert('policy_version', { id: newId(), policyId: id, version: 1, definition, createdAt: tx.now });
    return [slug, id];
  });
  return Object.fromEntries(ids) as Record<PolicySlug, string>;
}
