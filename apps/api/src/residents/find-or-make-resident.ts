import { newId } from '../platform/database/new-id.js';
import type { Transaction } from '../platform/database/unit-of-work.js';
import { normalEmail, normalPhone } from './resident-identities.js';

export interface NewResident {
  firstName?: string | null;
  lastName?: string | null;
  emails?: readonly string[];
  phones?: readonly string[];
  address?: string | null;
}

/**
 * The one resident with this e-mail address, else a new one. Two with the same address (a couple) are told apart by
 * a person, not here: then too a new one is made. Locks the address until the transaction ends, so that two mails
 * of an unknown sender at once make one resident.
 *
 * @returns id, or null when nothing is known of the person
 */
export async function findOrMakeResident(tx: Transaction, known: NewResident): Promise<string | null> {
  const emails = [...new Set((known.emails ?? []).map(normalEmail))];
  const phones = [...new Set((known.phones ?? []).map((phone) => normalPhone(phone) ?? phone.trim()))];
  if (emails[0] !== undefined) {
    // two statements: the second must see what was committed while the first waited
    await tx.rows(`select pg_advisory_xact_lock(hashtextextended('resident ' || $1, 0))`, [emails[0]]);
    const same = await tx.rows<{ residentId: string }>(
      `select distinct resident_id from resident_identity where kind = 'email' and value = $1 limit 2`,
      [emails[0]],
    );
    if (same.length === 1) return same[0]!.residentId;
  }
  const { firstName = null, lastName = null, address = null } = known;
  if (emails.length + phones.length === 0 && !firstName && !lastName && !address) return null;
  const id = newId();
  tx.insert('resident', { id, firstName, lastName, address, createdAt: tx.now });
  for (const value of emails)
    tx.insert('resident_identity', { id: newId(), residentId: id, kind: 'email', value });
  for (const value of phones)
    tx.insert('resident_identity', { id: newId(), residentId: id, kind: 'phone', value });
  return id;
}
