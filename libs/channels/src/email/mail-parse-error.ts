export const MAIL_PARSE_PROBLEMS = [
  'mail/unparsable',
  'mail/too-large',
  'mail/too-deep',
  'mail/too-many-parts',
  'mail/timeout',
  'mail/parser-closed',
] as const;
export type MailParseProblem = (typeof MAIL_PARSE_PROBLEMS)[number];

/** A mail that could not be read. The raw bytes are still there: the caller quarantines, never drops. */
export class MailParseError extends Error {
  constructor(
    readonly code: MailParseProblem,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'MailParseError';
  }
}
