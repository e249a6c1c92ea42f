import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { asStatement } from '../platform/database/later.js';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.js';
import { accountBehind, signedIn, type AccountRow } from './account-behind.js';
import type { Caller, SignedIn } from './actor.js';
import { credentialOf, type Headers } from './credential.js';

/** as many agents as a large town has; each takes a kilobyte */
const MOST = 1_000;

interface Known {
  actor: SignedIn;
  /** all that was read of him, as PostgreSQL writes it */
  written: string;
}

type LetIn = (actor: SignedIn | null) => SignedIn;

/**
 * Callers of routes whose command proves who asks. What is remembered of them decides nothing by itself: the command's
 * own transaction asks the same question, and fails unless the answer is the same to the letter.
 */
@Injectable()
export class Callers {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param letIn the rule of the route */
  async of(headers: Headers, letIn: LetIn): Promise<Caller> {
    const credential = credentialOf(headers);
    const enter = async (): Promise<Known> => {
      const known = await this.ask(headers, credential);
      letIn(known?.actor ?? null);
      return known!;
    };
    const remembered = this.remembered(credential, letIn);
    const { actor, written } = remembered ?? (await enter());
    return {
      supposed: actor,
      prove: (tx) => this.prove(tx, headers, written),
      proven: async () => (remembered ? (await enter()).actor : actor),
    };
  }

  /** @returns null too for who would be refused by what is remembered: his rights may have grown since */
  private remembered(credential: string, letIn: LetIn): Known | null {
    const known = this.known.get(credential);
    try {
      letIn(known?.actor ?? null);
      return known!;
    } catch {
      return null;
    }
  }

  private prove(tx: Transaction, headers: Headers, written: string): void {
    const behind = accountBehind(headers, this.clock.realNow())!;
    tx.suppose((value) => `(select w::text from (${behind(value)}) w) = ${value(written)}`);
  }

  private async ask(headers: Headers, credential: string): Promise<Known | null> {
    this.known.delete(credential);
    const behind = accountBehind(headers, this.clock.realNow());
    if (!behind) return null;
    const { sql, parameters } = asStatement(
      (value) => `select w.*, w::text as written from (${behind(value)}) w`,
    );
    const [row] = await this.work.often<AccountRow & { written: string }>(sql, parameters);
    if (!row) return null;
    const known = { actor: signedIn(row), written: row.written };
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(credential, known);
    return known;
  }
}
