import { v7 as uuid } from 'uuid';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { SHIPPED_CALENDAR } from './shipped-calendar.js';
import { SHIPPED_POLICIES, type PolicySlug } from './shipped-policies.js';

/**
 * The calendar and the policies a new installation starts with, first versions.
 * @returns policy ids by slug, for mailboxes and topics
 */
export function writeDefaults(tx: Transaction): Record<PolicySlug, string> {
  const calendarId = uuid();
  tx.insert('calendar', { id: calendarId, slug: 'mairie', name: 'Mairie' });
  tx.insert('calendar_version', {
    id: uuid(),
    calendarId,
    version: 1,
    definition: SHIPPED_CALENDAR,
    createdAt: tx.now,
  });
  const ids = SHIPPED_POLICIES.map(({ slug, name, channels, definition }) => {
    const id = uuid();
    tx.insert('policy', { id, slug, name, calendarId, channels });
    tx.insert('policy_version', { id: uuid(), policyId: id, version: 1, definition, createdAt: tx.now });
    return [slug, id];
  });
  return Object.fromEntries(ids) as Record<PolicySlug, string>;
}
