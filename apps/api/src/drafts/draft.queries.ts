import { Injectable } from '@nestjs/common';
import type { ColleagueDraft, DraftView, FileDrafts } from '@parvis/contract';
import { hasRole } from '@parvis/domain';
import { type SignedIn, visibleTo, writableTo } from '../agents/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import type { DraftEntity } from './draft.entity.js';
import { presentDraft } from './draft.presenter.js';

type Row = DraftEntity & { authorName: string; owns: boolean };

@Injectable()
export class DraftQueries {
  constructor(private readonly work: UnitOfWork) {}

  /** Drafts on a file: one's own, and that colleagues have some. An emptied one is nobody's news. */
  async ofFile(number: string, reader: SignedIn): Promise<FileDrafts> {
    const ticket = await this.work.row<{ id: string }>(
      `select t.id from ticket t where t.number = $1 and ${visibleTo('$2')}`,
      [number, reader.accountId],
    );
    if (!ticket) throw new ProblemError('ticket/not-found');
    const rows = await this.work.rows<Row>(
      `select d.*, a.first_name || ' ' || a.last_name as author_name,
         t.assignee_id = $2 and ${writableTo('$2')} as owns
       from draft d join account a on a.id = d.account_id join ticket t on t.id = d.ticket_id
       where d.ticket_id = $1 order by d.began_at`,
      [ticket.id, reader.accountId],
    );
    const isMine = ({ accountId }: Row) => accountId === reader.accountId;
    return {
      mine: rows.filter(isMine).map(presentDraft),
      colleagues: rows
        .filter((row) => !isMine(row) && row.text.trim() !== '')
        .map((row) => shown(row, reader)),
    };
  }

  async ofEntry(accountId: string): Promise<DraftView | null> {
    const row = await this.work.row<DraftEntity>(
      `select * from draft where account_id = $1 and ticket_id is null and kind = 'entry'`,
      [accountId],
    );
    return row && presentDraft(row);
  }
}

/**
 * That a colleague has begun is everybody's business who reads the file; what he wrote and has not said is for whom the
 * work has passed to, and for supervisors (ADR 20).
 */
function shown(row: Row, reader: SignedIn): ColleagueDraft {
  const { kind, beganAt, updatedAt } = presentDraft(row);
  const author = { id: row.accountId, name: row.authorName };
  const text = row.owns || hasRole(reader, 'supervisor') ? row.text : null;
  return { author, kind, beganAt, updatedAt, text };
}
