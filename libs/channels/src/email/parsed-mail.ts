export interface MailAddress {
  name: string;
  address: string;
}

export interface MailAttachment {
  /** already safe to show and to write: see `safeFileName` */
  name: string;
  type: string;
  /** without angle brackets, as `cid:` URLs write it */
  contentId: string | null;
  inline: boolean;
  size: number;
  sha256: string;
  content: Uint8Array;
}

export const MAIL_KINDS = ['message', 'auto-reply', 'bounce', 'list', 'report'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export interface MailClassification {
  kind: MailKind;
  /** which sign decided, for the person who wonders why a mail was held */
  because: string;
}

export interface BouncedRecipient {
  address: string;
  action: string;
  status: string;
  diagnostic: string;
}

export interface MailBounce {
  originalMessageId: string | null;
  recipients: BouncedRecipient[];
  permanent: boolean;
}

export interface ParsedMail {
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  from: MailAddress | null;
  sender: MailAddress | null;
  replyTo: MailAddress[];
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  date: Date | null;
  /** top-level fields by lower-case name, bounded in number and length */
  headers: Record<string, string[]>;
  text: string;
  visibleText: string;
  /** the HTML body after the allow-list; the raw one never leaves the parser */
  safeHtml: string | null;
  attachments: MailAttachment[];
  classification: MailClassification;
  bounce: MailBounce | null;
  /** the second half of the message key: who, when, what, whatever the route */
  contentHash: string;
  /** what was shortened because it was beyond any honest size; the raw mail has it all */
  cut: MailCut[];
}

export type MailCut = 'to' | 'cc' | 'reply-to' | 'references' | 'headers' | 'subject' | 'text' | 'html';

/** What the transport knew and the bytes do not say. */
export interface MailEnvelopeHint {
  /** RFC 5321 reverse path; '' = `MAIL FROM:<>`; absent = not known */
  envelopeFrom?: string | undefined;
}
