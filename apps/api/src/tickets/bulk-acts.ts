import { Injectable } from '@nestjs/common';
import type { BulkItem, BulkResult, TicketRef } from '@parvis/contract';
import { RuleViolation } from '@parvis/domain';
import type { SignedIn } from '../agents/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { AssignTicket } from './commands/assign-ticket.js';
import { CloseTicket } from './commands/close-ticket.js';
import { QualifyTicket } from './commands/qualify-ticket.js';
import { ReopenTicket } from './commands/reopen-ticket.js';

/**
 * The acts of one file, done to many: each in its own transaction, by its own command, under its own version. One that
 * is refused stops no other, and a process that dies in between has done the first ones whole.
 */
@Injectable()
export class BulkActs {
  constructor(
    private readonly work: UnitOfWork,
    private readonly assign: AssignTicket,
    private readonly close: CloseTicket,
    private readonly qualify: QualifyTicket,
    private readonly reopen: ReopenTicket,
  ) {}

  async execute(items: readonly BulkItem[], actor: SignedIn): Promise<BulkResult[]> {
    const results: BulkResult[] = [];
    for (const item of items) results.push(await this.one(item, actor));
    return results;
  }

  /** What each would answer; nothing is written. */
  preview(items: readonly BulkItem[], actor: SignedIn): Promise<BulkResult[]> {
    return this.work.rehearse(() => this.execute(items, actor));
  }

  private async one(item: BulkItem, actor: SignedIn): Promise<BulkResult> {
    const { number } = item;
    try {
      const { version } = await this.act(item, actor);
      return { number, ok: true, version };
    } catch (error) {
      if (error instanceof ProblemError || error instanceof RuleViolation)
        return { number, ok: false, code: error.code };
      throw error;
    }
  }

  private act({ number, version, act }: BulkItem, actor: SignedIn): Promise<TicketRef> {
    switch (act.kind) {
      case 'assign':
        return this.assign.execute(number, act, actor, version);
      case 'qualify':
        return this.qualify.execute(number, act, actor, version);
      case 'close':
        return this.close.execute(number, act, actor, version);
      case 'reopen':
        return this.reopen.execute(number, actor, version);
    }
  }
}
