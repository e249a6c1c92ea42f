/** One mail that leaves. `messageId` is the key: the same mail sent again carries the same one. */
export interface OutgoingMail {
  /** angle brackets included */
  messageId: string;
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  replyTo: { name: string; address: string } | null;
  /** RFC 5321 reverse path; empty for a mail that must never bounce back (RFC 3834 §3.1.1) */
  envelopeFrom: string;
  subject: string;
  text: string;
  html?: string | null;
  attachments?: readonly { name: string; type: string; content: Buffer }[];
  inReplyTo: string | null;
  references: string[];
  /** further fields (`Auto-Submitted`, `List-Id`…); the ones above cannot be overwritten */
  headers: Record<string, string>;
  date: Date;
}

export const SEND_FAILURES = ['temporary-failure', 'permanent-failure', 'technical-failure'] as const;
export type SendFailure = (typeof SEND_FAILURES)[number];

/** `code: 'in-doubt'` means the other side may or may not have taken the mail: only a human may send it again. */
export type SendOutcome =
  { status: 'sent'; response: string } | { status: SendFailure; reason: string; code: string };

/** Never throws for what the other side says or fails to say: that is an outcome. */
export interface MailSender {
  send(mail: OutgoingMail): Promise<SendOutcome>;
  verify?(): Promise<void>;
  close(): Promise<void>;
}
