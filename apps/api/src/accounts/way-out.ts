import { Injectable } from '@nestjs/common';
import { Environment } from '../platform/config/environment.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

/** Whether mail really leaves this town: it has a server to send by, and an address to send from. */
@Injectable()
export class WayOut {
  private readonly hasServer: boolean;

  constructor(
    environment: Environment,
    private readonly work: UnitOfWork,
  ) {
    this.hasServer = environment.SMTP_URL !== undefined;
  }

  async isOpen(): Promise<boolean> {
    return this.hasServer && (await this.work.row(`select 1 from mailbox limit 1`)) !== null;
  }
}
