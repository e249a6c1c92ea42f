import { Injectable } from '@nestjs/common';
import type { Named, WallLinkBody, WallLinkView } from '@parvis/contract';
import { newId } from '../../platform/database/new-id.js';
import { type SignedIn, visibleServices } from '../../agents/index.js';
import type { Transaction } from '../../platform/database/unit-of-work.js';
import { ProblemError } from '../../platform/problems/problem.js';
import { secretHash } from '../../platform/security/secrets.js';
import { WallTokens } from '../wall-tokens.js';

@Injectable()
export class MakeWallLink {
  constructor(private readonly tokens: WallTokens) {}

  /** @throws ProblemError `ticket/unknown-service` for one its maker doesn't read */
  async within(
    tx: Transaction,
    { name, services: asked }: WallLinkBody,
    actor: SignedIn,
  ): Promise<WallLinkView> {
    const ids = asked && [...new Set(asked)];
    const services = ids && (await readable(tx, ids, actor.accountId));
    const id = newId();
    tx.insert('wall_link', {
      id,
      name: name.trim(),
      tokenHash: secretHash(this.tokens.of(id)),
      serviceIds: ids,
      accountId: actor.accountId,
      createdAt: tx.now,
      revokedAt: null,
    });
    return {
      id,
      name: name.trim(),
      services,
      by: actor.name,
      createdAt: tx.now.toISOString(),
      revokedAt: null,
    };
  }
}

async function readable(tx: Transaction, ids: readonly string[], accountId: string): Promise<Named[]> {
  const services = await tx.rows<Named>(
    `select s.id, s.name from (${visibleServices('$1')}) v join service s on s.id = v.id
     where s.id = any($2) order by s.name`,
    [accountId, ids],
  );
  if (services.length < ids.length) throw new ProblemError('ticket/unknown-service');
  return services;
}
