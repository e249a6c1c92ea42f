import { Injectable } from '@nestjs/common';
import type { AttachmentView, MessageView } from '@parvis/contract';
import { paths } from '@parvis/contract';
import { visibleTo } from '../agents/index.js';
import { uuidsNamed } from '../platform/database/uuids-named.js';
import { type Look, UnitOfWork } from '../platform/database/unit-of-work.js';
import { ProblemError } from '../platform/problems/problem.js';
import type { AttachmentEntity, MessageEntity } from './message.entity.js';

export interface TimelineMessageRow extends MessageEntity {
  attachments: AttachmentEntity[];
}

const ATTACHMENTS = `coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'type', a.type,
  'size', a.size, 'sha256', a.sha256, 'width', a.width, 'height', a.height) order by a.id) from attachment a where a.message_id = m.id), '[]') as attachments`;

export const messagesOf = (look: Look, ticketIds: readonly string[]): Promise<TimelineMessageRow[]> =>
  look.rows<TimelineMessageRow>(
    `select m.*, ${ATTACHMENTS} from message m where m.ticket_id = any(${uuidsNamed(ticketIds)}) order by m.created_at, m.id`,
    [...ticketIds],
  );

@Injectable()
export class MessageQueries {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws ProblemError `message/not-found`, also when its file is out of the reader's sight */
  async visible(id: string, accountId: string): Promise<TimelineMessageRow & { ticketNumber: string }> {
    const row = await this.work.row<TimelineMessageRow & { ticketNumber: string }>(
      `select m.*, t.number as ticket_number, ${ATTACHMENTS} from message m join ticket t on t.id = m.ticket_id
       where m.id = $1 and ${visibleTo('$2')}`,
      [id, accountId],
    );
    if (!row) throw new ProblemError('message/not-found');
    return row;
  }

  async attachment(id: string, accountId: string): Promise<AttachmentEntity> {
    const row = await this.work.row<AttachmentEntity>(
      `select a.* from attachment a left join message m on m.id = a.message_id left join note n on n.id = a.note_id
         join ticket t on t.id = coalesce(m.ticket_id, n.ticket_id)
       where a.id = $1 and ${visibleTo('$2')}`,
      [id, accountId],
    );
    if (!row) throw new ProblemError('message/not-found');
    return row;
  }
}

export const presentAttachment = ({ id, name, type, size, sha256 }: AttachmentEntity): AttachmentView => ({
  id,
  name,
  type,
  size,
  sha256,
  url: paths.attachment(id),
});

export const presentMessage = (row: TimelineMessageRow & { ticketNumber: string }): MessageView => ({
  id: row.id,
  ticketNumber: row.ticketNumber,
  direction: row.direction,
  status: row.status,
  statusReason: row.statusReason,
  from: { name: row.fromName, address: row.fromAddress },
  to: row.recipients,
  subject: row.subject,
  date: row.date.toISOString(),
  messageId: row.rfcMessageId,
  inReplyTo: row.inReplyTo,
  text: row.text,
  visibleText: row.visibleText,
  html: row.html,
  attachments: row.attachments.map(presentAttachment),
});
