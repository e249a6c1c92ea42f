import { Injectable } from '@nestjs/common';
import type { ResidentBody, ResidentRef } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import { authorOf, type SignedIn } from '../../agents/index.js';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { expectCard, lockResidents } from '../lock-resident.js';
import { normalEmail, normalPhone } from '../resident-identities.js';
import type { IdentityKind } from '../resident.entity.js';
import { tellFiles } from '../tell-files.js';

/** The card as the agent has corrected it. What was written to an address before stays written to it. */
@Injectable()
export class CorrectResident {
  constructor(private readonly work: UnitOfWork) {}

  execute(id: string, body: ResidentBody, actor: SignedIn, seen: number): Promise<ResidentRef> {
    return this.work.run(async (tx) => {
      const [resident] = await lockResidents(tx, id);
      expectCard(resident!, seen);
      const version = seen + 1;
      tx.update('resident', id, {
        firstName: written(body.firstName),
        lastName: written(body.lastName),
        address: written(body.address),
        preferredChannel: body.preferredChannel ?? null,
        notices: body.notices,
        version,
      });
      await identify(tx, id, 'email', body.emails.map(normalEmail));
      await identify(
        tx,
        id,
        'phone',
        body.phones.map((phone) => normalPhone(phone) ?? phone.trim()),
      );
      await tellFiles(tx, authorOf(actor), 'corrected', { residentId: id });
      return { id, version };
    });
  }
}

const written = (text: string | null | undefined): string | null => text?.trim() || null;

/** Written anew in the order given: the first address is the one written to, and ids tell the order. */
async function identify(
  tx: Transaction,
  residentId: string,
  kind: IdentityKind,
  values: string[],
): Promise<void> {
  await tx.rows(
    `with gone as (delete from resident_identity where resident_id = $1 and kind = $2 returning 1)
    select count(*) from gone`,
    [residentId, kind],
  );
  for (const value of new Set(values))
    tx.insert('resident_identity', { id: newId(), residentId, kind, value });
}
