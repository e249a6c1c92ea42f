import { Injectable } from '@nestjs/common';
import { PAGE_LIMIT_DEFAULT, type OutboxPage, type OutboxRow } from '@parvis/contract';
import { visibleTo } from '../agents/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { readCursor, writeCursor } from '../platform/problems/cursor.js';

type Row = Omit<OutboxRow, 'at' | 'url'> & { at: Date };

/** « Boîte d'envoi » of a demo town: what would have left, newest first. */
@Injectable()
export class OutboxQueries {
  constructor(private readonly work: UnitOfWork) {}

  async page(accountId: string, after: string | undefined, limit = PAGE_LIMIT_DEFAULT): Promise<OutboxPage> {
    const [at, id] = after ? readCursor(after) : ['infinity', '00000000-0000-0000-0000-000000000000'];
    const rows = await this.work.rows<Row>(
      `select m.id as message_id, t.number as ticket_number, m.recipients->0->>'address' as "to", m.subject, m.status,
         m.automatic, m.html is not null as has_html, m.created_at as at
       from message m join ticket t on t.id = m.ticket_id
       where m.direction = 'out' and m.channel = 'email' and ${visibleTo('$1')} and (m.created_at, m.id) < ($2::timestamptz, $3::uuid)
       order by m.created_at desc, m.id desc limit $4`,
      [accountId, at, id, limit + 1],
    );
    const items = rows.slice(0, limit).map((row) => ({
      ...row,
      at: row.at.toISOString(),
      url: `/api/outbox/${row.messageId}`,
    }));
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? writeCursor([last.at, last.messageId]) : null };
  }

  async isDemo(): Promise<boolean> {
    return (await this.work.row<{ demo: boolean }>(`select demo from installation`))?.demo ?? false;
  }
}
