import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge, Payload } from 'altcha-lib/types';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { RateLimiter, type RateLimit } from '../../platform/security/rate-limiter.js';

/** Rounds of PBKDF2 for one try: about a millisecond on a telephone. */
const COST = 1_000;
/** Tries before the answer is found: some seconds of one telephone, hours of a machine that wants to send thousands. */
const TRIES = { least: 2_000, most: 4_000 };
const VALID_MINUTES = 30;
const VALID_MS = VALID_MINUTES * 60_000;
/** a challenge is spent by the report it let through */
const ONCE: RateLimit = {
  name: 'proof-spent',
  points: 1,
  per: VALID_MINUTES * 60,
  refusal: 'report/proof-needed',
};

/**
 * Work asked of a browser instead of a riddle asked of a person (ALTCHA, protocol 2): nothing to see, hear or
 * understand, no other site called, nobody followed. Only asked beyond what a household sends.
 */
@Injectable()
export class ProofOfWork {
  private readonly secrets: { hmacSignatureSecret: string; hmacKeySignatureSecret: string };

  constructor(
    private readonly clock: Clock,
    private readonly limiter: RateLimiter,
    { PARVIS_SECRET }: Environment,
  ) {
    const secret = (use: string) => createHmac('sha256', PARVIS_SECRET).update(use).digest('hex');
    this.secrets = { hmacSignatureSecret: secret('proof'), hmacKeySignatureSecret: secret('proof-key') };
  }

  challenge(): Promise<Challenge> {
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: COST,
      counter: randomInt(TRIES.most, TRIES.least),
      deriveKey,
      expiresAt: new Date(this.clock.realNow().getTime() + VALID_MS),
      ...this.secrets,
    });
  }

  /**
   * @param proof what the widget puts in its field: base64 of JSON
   * @returns gives it back, for when what it was spent on was refused
   * @throws ProblemError `report/proof-needed` for one that is wrong, too old, or already spent
   */
  async spend(proof: string): Promise<() => Promise<void>> {
    const payload = read(proof);
    const { verified } = payload
      ? await verifySolution({ ...payload, deriveKey, ...this.secrets }).catch(() => ({ verified: false }))
      : { verified: false };
    if (!payload || !verified) throw new ProblemError('report/proof-needed');
    const { nonce } = payload.challenge.parameters;
    await this.limiter.consume(ONCE, nonce);
    return () => this.limiter.giveBack(ONCE, nonce);
  }
}

function read(proof: string): Payload | null {
  try {
    const { challenge, solution } = JSON.parse(Buffer.from(proof, 'base64').toString('utf8')) as Payload;
    return typeof challenge.parameters.nonce === 'string' && typeof solution === 'object'
      ? { challenge, solution }
      : null;
  } catch {
    return null;
  }
}
