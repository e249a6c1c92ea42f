import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../platform/database/columns.js';

/** What a resident has answered so far: questions not reached, or left without an answer, are absent. */
export interface DraftAnswers {
  /** id of a thème */
  theme?: string;
  /** slug of a public topic */
  topic?: string;
  address?: string;
  /** degrees, WGS 84: both or none */
  lat?: number;
  lon?: number;
  description?: string;
  name?: string;
  email?: string;
  phone?: string;
}

/** Its bytes lie in the folder of drafts until the report is sent. */
export interface DraftPhoto {
  sha256: string;
  size: number;
  width: number;
  height: number;
}

export interface DraftSent {
  number: string;
  code: string;
  dueAt: string | null;
  /** whether he gave an address to be told at */
  told: boolean;
}

/**
 * A report being written, page after page. A table and not a cookie: photos don't fit in one, and a form sent again
 * after the network came back must find what was made of it.
 */
@Entity('report_draft')
export class ReportDraftEntity {
  /** sha256 of the 128 bits that stand in the page's address */
  @PrimaryColumn('text') tokenHash: string;
  @Column('jsonb', { default: {} }) answers: DraftAnswers;
  @Column('jsonb', { default: [] }) photos: DraftPhoto[];
  /** once sent, its answers are forgotten and this alone is kept */
  @Column('jsonb', { nullable: true }) sent: DraftSent | null;
  @Instant() @Index('report_draft_expires') expiresAt: Date;
}
