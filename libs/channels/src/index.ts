export {
  SEND_FAILURES,
  type MailSender,
  type OutgoingMail,
  type SendFailure,
  type SendOutcome,
} from './port/mail-sender.js';
export { cleanLine } from './email/mime/clean-text.js';
export { hashContent } from './email/content-hash.js';
export { visibleText } from './email/visible-text.js';
export { parseAddress, parseAddressList } from './email/addresses.js';
export { MAIL_PARSE_PROBLEMS, MailParseError, type MailParseProblem } from './email/mail-parse-error.js';
export { createMailParser, type MailParser, type MailParserOptions } from './email/mail-parser.js';
export {
  MAIL_KINDS,
  type BouncedRecipient,
  type MailAddress,
  type MailAttachment,
  type MailBounce,
  type MailClassification,
  type MailCut,
  type MailEnvelopeHint,
  type MailKind,
  type ParsedMail,
} from './email/parsed-mail.js';
export { MAIL_MAX_BYTES } from './email/mail-size.js';
export { distinctFileNames, safeFileName } from './email/safe-file-name.js';
export { createOutboxSender, outboxFileName } from './email/outbox-sender.js';
export {
  createSmtpListener,
  type ReceivedMail,
  type SmtpListener,
  type SmtpListenerOptions,
} from './email/smtp-listener.js';
export { createSmtpSender, type SmtpSenderOptions } from './email/smtp-sender.js';
export { spoolMail, type SpooledMail } from './email/spool-mail.js';
