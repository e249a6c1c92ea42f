import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Puts the first steps out of the way, or back; safe to send again. */
@Injectable()
export class HideSetup {
  constructor(private readonly work: UnitOfWork) {}

  async execute(hidden: boolean): Promise<void> {
    await this.work.rows(`update installation set setup_hidden = $1`, [hidden]);
  }
}
