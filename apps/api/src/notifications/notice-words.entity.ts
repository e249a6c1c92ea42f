import { NOTICE_LETTERS, type NoticeLetter, type NoticeWords } from '@parvis/domain';
import { Check, Column, Entity, Unique } from 'typeorm';
import { Id, Instant, oneOf, Text } from '../platform/database/columns.js';

/** The words a town chose for a letter of the house, each version for good (a trigger refuses the rest). */
@Entity('notice_words')
@Check('notice_words_kind', oneOf('kind', NOTICE_LETTERS))
@Unique('notice_words_version', ['kind', 'version'])
export class NoticeWordsEntity {
  @Id() id: string;
  @Text() kind: NoticeLetter;
  @Column('integer') version: number;
  /** null: back to those it is shipped with */
  @Column('jsonb', { nullable: true }) words: NoticeWords | null;
  @Text() changedBy: string;
  @Instant() changedAt: Date;
}
