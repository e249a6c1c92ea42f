import { Injectable } from '@nestjs/common';
import type { Named, WallLinkView } from '@parvis/contract';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import { secretHash } from '../platform/security/secrets.js';

type Row = Omit<WallLinkView, 'createdAt' | 'revokedAt'> & { createdAt: Date; revokedAt: Date | null };

export interface OpenWall {
  name: string;
  serviceIds: string[] | null;
  accountId: string;
}

/** Those shown: walls revoked long ago are history. */
const SHOWN = 100;

@Injectable()
export class WallLinkQueries {
  constructor(private readonly work: UnitOfWork) {}

  /** Links of all supervisors, those in use first: whoever made one, any of them can end it. */
  async all(): Promise<WallLinkView[]> {
    const rows = await this.work.rows<Row>(
      `select w.id, w.name, a.first_name || ' ' || a.last_name as by, w.created_at, w.revoked_at,
         case when w.service_ids is not null then coalesce((select jsonb_agg(
           jsonb_build_object('id', s.id, 'name', s.name) order by s.name) from service s
           where s.id = any(w.service_ids)), '[]') end as services
       from wall_link w join account a on a.id = w.account_id
       order by w.revoked_at is not null, w.created_at desc limit ${SHOWN}`,
    );
    return rows.map(({ createdAt, revokedAt, ...link }) => ({
      ...link,
      services: link.services as Named[] | null,
      createdAt: createdAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    }));
  }

  /**
   * The wall a token opens, as its maker's rights are now.
   * @throws ProblemError `wall/not-found`, `wall/revoked` also when its maker's account was put aside
   */
  async open(token: string): Promise<OpenWall> {
    const row = await this.work.row<OpenWall & { revoked: boolean }>(
      `select w.name, w.service_ids, w.account_id, w.revoked_at is not null or not a.active as revoked
       from wall_link w join account a on a.id = w.account_id where w.token_hash = $1`,
      [secretHash(token)],
    );
    if (!row) throw new ProblemError('wall/not-found');
    if (row.revoked) throw new ProblemError('wall/revoked');
    return row;
  }
}
