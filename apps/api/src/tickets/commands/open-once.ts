import { Injectable } from '@nestjs/common';
import type { TicketRef } from '@parvis/contract';
import { authorOf, type Caller, type SignedIn } from '../../agents/index.js';
import { settleDraft } from '../../drafts/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { Idempotent, type RequestKey } from '../../platform/security/idempotent.js';
import type { OpenedTicket, OpenTicketInput } from '../register-ticket.js';
import { OpenTicket } from './open-ticket.js';

/**
 * An agent's request opens one file. What it must know is the same all day, so it is taken for true and looked at as the
 * file is written, all in one packet; where anything is otherwise, it is asked first (ADR 35).
 */
@Injectable()
export class OpenOnce {
  constructor(
    private readonly idempotent: Idempotent,
    private readonly open: OpenTicket,
  ) {}

  async execute(input: OpenTicketInput, caller: Caller, key: RequestKey): Promise<TicketRef> {
    return (await this.supposing(input, caller, key)) ?? this.asking(input, await caller.proven(), key);
  }

  private async supposing(
    input: OpenTicketInput,
    caller: Caller,
    key: RequestKey,
  ): Promise<TicketRef | null> {
    const { supposed: actor } = caller;
    const open = this.open.supposing(input, authorOf(actor));
    if (!open) return null;
    return this.idempotent.runSupposing(actor.accountId, key, async (tx) => {
      caller.prove(tx);
      settleDraft(tx, actor.accountId, key.key);
      return refOf(await open(tx));
    });
  }

  private asking(input: OpenTicketInput, actor: SignedIn, key: RequestKey): Promise<TicketRef> {
    return this.idempotent.run(
      actor.accountId,
      key,
      async (tx, reserved) => {
        settleDraft(tx, actor.accountId, key.key);
        return refOf(await this.open.within(tx, input, authorOf(actor), reserved));
      },
      (tx: Transaction) => this.open.reserve(tx, input),
    );
  }
}

const refOf = ({ id, number, version }: OpenedTicket): TicketRef => ({ id, number, version });
