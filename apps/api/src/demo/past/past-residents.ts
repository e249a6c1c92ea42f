import { newId } from '../../platform/database/new-id.js';
import { normalEmail, normalPhone, splitName } from '../../residents/index.js';
import type { Resident } from '../script/residents.js';
import type { Story } from '../script/story.js';
import type { PastRows } from './past-rows.js';

/** A card of the past, as his first word made it. */
export interface PastResident {
  id: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
}

/** Who has written so far: a second word finds the card of the first. */
export class PastResidents {
  private readonly byEmail = new Map<string, PastResident>();

  /** Called in the order files were opened. */
  of(rows: PastRows, { resident, acts }: Story): PastResident | null {
    if (resident === null) return null;
    const email = normalEmail(resident.email);
    const known = this.byEmail.get(email);
    if (known) return known;
    const made = acts[0]!.do === 'mail' ? fromMail(resident, email) : fromForm(resident, email);
    const { id, firstName, lastName, phone } = made;
    const address = made.phone === null ? null : resident.address;
    rows.insert('resident', { id, firstName, lastName, address, createdAt: acts[0]!.at });
    rows.insert('resident_identity', { id: newId(), residentId: id, kind: 'email', value: email });
    if (phone) rows.insert('resident_identity', { id: newId(), residentId: id, kind: 'phone', value: phone });
    this.byEmail.set(email, made);
    return made;
  }
}

const fromMail = ({ firstName, lastName }: Resident, email: string): PastResident => ({
  id: newId(),
  email,
  ...splitName(`${firstName} ${lastName}`),
  phone: null,
});

const fromForm = ({ firstName, lastName, phone }: Resident, email: string): PastResident => ({
  id: newId(),
  email,
  firstName,
  lastName,
  phone: normalPhone(phone) ?? phone.trim(),
});
