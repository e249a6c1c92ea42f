import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { MessageDirection, MessageStatus } from '@parvis/contract';
import { MESSAGE_DIRECTIONS, MESSAGE_STATUSES } from '@parvis/contract';
import { CHANNELS, type Channel } from '@parvis/domain';
import { Id, Instant, oneOf, Text } from '../platform/database/columns.js';

/**
 * What a message is for: only an `answer` of an agent keeps a promise to answer. `notification` tells the resident of
 * an event; `acknowledgement` says that a request is registered, `reception` also all that an accusé de réception must;
 * `forwarding` hands the file over to an outside body, whose mails are `third-party`.
 */
export const MESSAGE_PURPOSES = [
  'incoming',
  'third-party',
  'answer',
  'question',
  'acknowledgement',
  'reception',
  'notification',
  'forwarding',
] as const;
export type MessagePurpose = (typeof MESSAGE_PURPOSES)[number];

export interface MailAddress {
  name: string;
  address: string;
}

@Entity('message')
@Check('message_direction', oneOf('direction', MESSAGE_DIRECTIONS))
@Check('message_status', oneOf('status', MESSAGE_STATUSES))
@Check('message_purpose', oneOf('purpose', MESSAGE_PURPOSES))
@Check('message_channel', oneOf('channel', CHANNELS))
@Index('message_ticket', ['ticketId', 'createdAt'])
@Index('message_rfc_id', ['rfcMessageId'])
// the second key of mail: Message-ID + content, whatever mailboxes it came through
@Index('message_key', { synchronize: false })
// an event is told once, however often its job runs: partial, written by hand in the migration
@Index('message_event', { synchronize: false })
// what has yet to leave
@Index('message_unsent', { synchronize: false })
export class MessageEntity {
  @Id() id: string;
  @Column('uuid') @ForeignKey('TicketEntity') ticketId: string;
  @Text() direction: MessageDirection;
  @Text() channel: Channel;
  /** not written by a person: keeps no promise, opens none */
  @Column('boolean') automatic: boolean;
  @Text() purpose: MessagePurpose;
  /** account of the agent who wrote it */
  @Column('uuid', { nullable: true }) @ForeignKey('AccountEntity') authorId: string | null;
  /** the `ticket_event` a notification tells of */
  @Column('bigint', { nullable: true }) eventId: string | null;
  @Text() fromName: string;
  @Text() fromAddress: string;
  @Column('jsonb') recipients: MailAddress[];
  @Text() subject: string;
  @Text() text: string;
  @Text() visibleText: string;
  @Text({ nullable: true }) html: string | null;
  /** RFC 5322 Message-ID with its angle brackets; ours when the sender gave none */
  @Text() rfcMessageId: string;
  @Text({ nullable: true }) inReplyTo: string | null;
  /** `references` is a reserved word in SQL */
  @Column('text', { array: true, default: '{}' }) referenceIds: string[];
  @Text({ nullable: true }) contentHash: string | null;
  /** the raw mail's place in the file store, when there is one */
  @Text({ nullable: true }) rawSha256: string | null;
  @Text() status: MessageStatus;
  @Text({ nullable: true }) statusReason: string | null;
  @Column('integer', { default: 0 }) attempts: number;
  /** date of the mail's own header, or of writing */
  @Instant() date: Date;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) sentAt: Date | null;
}

@Entity('attachment')
@Check('attachment_place', '(message_id is null) <> (note_id is null)')
export class AttachmentEntity {
  @Id() id: string;
  @Column('uuid', { nullable: true }) @ForeignKey(() => MessageEntity) @Index() messageId: string | null;
  /** of an internal note: never sent */
  @Column('uuid', { nullable: true })
  @ForeignKey('NoteEntity', { name: 'FK_attachment_note' })
  @Index('attachment_note')
  noteId: string | null;
  @Text() name: string;
  @Text() type: string;
  @Column('integer') size: number;
  @Text() sha256: string;
  /** of a photo we made again ourselves, and may therefore show; null for whatever else was attached */
  @Column('integer', { nullable: true }) width: number | null;
  @Column('integer', { nullable: true }) height: number | null;
}
