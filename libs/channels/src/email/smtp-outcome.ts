import type { SendOutcome } from '../port/mail-sender.js';

/** What nodemailer puts on its errors. */
export interface SmtpError extends Error {
  code?: string;
  originalCode?: string;
  /** the SMTP verb that failed */
  command?: string;
  responseCode?: number;
}

/** Before a byte of the mail left: the same mail may safely be tried again. */
const BEFORE_SENDING: Record<string, SendOutcome['status']> = {
  ECONNECTION: 'temporary-failure',
  ETIMEDOUT: 'temporary-failure',
  ESOCKET: 'temporary-failure',
  EDNS: 'temporary-failure',
  ETLS: 'technical-failure',
  EREQUIRETLS: 'technical-failure',
  EPROTOCOL: 'technical-failure',
  EAUTH: 'technical-failure',
  ENOAUTH: 'technical-failure',
  ECONFIG: 'technical-failure',
  EPROXY: 'temporary-failure',
  EENVELOPE: 'permanent-failure',
  EMESSAGE: 'permanent-failure',
};
/** Where a 5xx speaks of the recipient or of this mail; elsewhere it speaks of us. */
const ABOUT_THE_MAIL = /^(?:RCPT TO|DATA)$/;

/**
 * The end of an attempt that did not end in 250. `handedOver`: the whole mail had been given to the socket,
 * so without an answer it may have been taken.
 */
export const outcomeOfError = (
  error: SmtpError,
  handedOver: boolean,
): Exclude<SendOutcome, { status: 'sent' }> => {
  const reason = error.message.slice(0, 1_000);
  const { responseCode } = error;
  if (responseCode) {
    const code = `smtp-${responseCode}`;
    if (responseCode < 500) return { status: 'temporary-failure', reason, code };
    return {
      status: ABOUT_THE_MAIL.test(error.command ?? '') ? 'permanent-failure' : 'technical-failure',
      reason,
      code,
    };
  }
  if (handedOver) return { status: 'technical-failure', reason, code: 'in-doubt' };
  const status = BEFORE_SENDING[error.code ?? ''];
  if (!status || status === 'sent')
    return { status: 'technical-failure', reason, code: `unknown:${error.code ?? error.name}` };
  return { status, reason, code: (error.originalCode ?? error.code!).toLowerCase() };
};
