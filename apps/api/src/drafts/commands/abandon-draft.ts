import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.js';
import { AT_PLACE, type DraftPlace } from '../draft-place.js';

/** The author's own « abandonner », and the only way but sending that a draft ends. Taken back by keeping it again. */
@Injectable()
export class AbandonDraft {
  constructor(private readonly work: UnitOfWork) {}

  execute(placeIn: (tx: Transaction) => Promise<DraftPlace>): Promise<void> {
    return this.work.run(async (tx) => {
      const { accountId, ticketId, kind } = await placeIn(tx);
      await tx.rows(`delete from draft d where ${AT_PLACE}`, [accountId, ticketId, kind]);
    });
  }
}
