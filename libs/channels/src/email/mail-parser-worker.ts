import { parentPort } from 'node:worker_threads';
import { MailParseError } from './mail-parse-error.js';
import type { ParseAnswer, ParseQuestion } from './mail-parser.js';
import { parseMail } from './parse-mail.js';

/** Overflowing the stack is the mail's doing, not ours: say so, and the pool replaces this thread. */
const describe = (error: unknown): Pick<MailParseError, 'code' | 'detail'> => {
  if (error instanceof MailParseError) return { code: error.code, detail: error.detail };
  if (error instanceof RangeError) {
    const code = /call stack/i.test(error.message) ? 'mail/too-deep' : 'mail/too-large';
    return { code, detail: error.message };
  }
  return { code: 'mail/unparsable', detail: String(error) };
};

parentPort!.on('message', async ({ id, raw, hint }: ParseQuestion) => {
  try {
    const mail = await parseMail(raw, hint);
    parentPort!.postMessage(
      { id, mail } satisfies ParseAnswer,
      mail.attachments.map(({ content }) => content.buffer as ArrayBuffer),
    );
  } catch (error) {
    parentPort!.postMessage({ id, problem: describe(error) } satisfies ParseAnswer);
  }
});
