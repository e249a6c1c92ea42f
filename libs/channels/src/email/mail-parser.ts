import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { MAIL_MAX_BYTES } from './mail-size.js';
import { MailParseError } from './mail-parse-error.js';
import type { MailEnvelopeHint, ParsedMail } from './parsed-mail.js';

export interface MailParserOptions {
  workers?: number;
  deadlineMs?: number;
  maxBytes?: number;
  /** for strings and objects; the bytes of attachments live outside of this heap */
  maxOldGenerationSizeMb?: number;
}

export interface MailParser {
  /** Rejects with a `MailParseError` and nothing else. `raw` stays the caller's. */
  parse(raw: Uint8Array, hint?: MailEnvelopeHint): Promise<ParsedMail>;
  close(): Promise<void>;
}

export interface ParseQuestion {
  id: number;
  raw: Uint8Array;
  hint: MailEnvelopeHint;
}
export type ParseAnswer = { id: number } & (
  { mail: ParsedMail } | { problem: Pick<MailParseError, 'code' | 'detail'> }
);

interface Job {
  raw: Uint8Array;
  hint: MailEnvelopeHint;
  resolve(mail: ParsedMail): void;
  reject(error: MailParseError): void;
}

/**
 * Parses in threads that may be lost: one that overflows its stack, fills its heap or lets the deadline pass is
 * terminated and replaced, and only the mail it held fails. Threads start with the first mail and keep no
 * process alive while they wait.
 */
export const createMailParser = ({
  workers = 1,
  deadlineMs = 20_000,
  maxBytes = MAIL_MAX_BYTES,
  maxOldGenerationSizeMb = 512,
}: MailParserOptions = {}): MailParser => {
  const queue: Job[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let nextId = 1;
  let closed = false;

  const startThread = (): Worker => {
    const worker = new Worker(workerFile(), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb, stackSizeMb: 4 },
    });
    all.add(worker);
    worker.once('exit', () => {
      all.delete(worker);
      const index = idle.indexOf(worker);
      if (index >= 0) idle.splice(index, 1);
    });
    return worker;
  };

  const serveQueue = () => {
    while (queue.length > 0) {
      const worker = idle.pop() ?? (all.size < workers ? startThread() : null);
      if (!worker) return;
      run(worker, queue.shift()!);
    }
  };

  const run = (worker: Worker, job: Job) => {
    const id = nextId++;
    let finished = false;
    const finish = (settle: () => void, reusable: boolean) => {
      if (finished) return;
      finished = true;
      clearTimeout(deadline);
      worker.removeAllListeners('message').removeAllListeners('error').removeListener('exit', onExit);
      // a thread that is being terminated may still complain; nobody listens any more
      worker.on('error', () => undefined);
      if (reusable && !closed) {
        worker.unref();
        idle.push(worker);
      } else {
        all.delete(worker);
        void worker.terminate();
      }
      settle();
      serveQueue();
    };
    const fail = (error: MailParseError, reusable: boolean) => finish(() => job.reject(error), reusable);
    const onExit = () =>
      fail(
        closed
          ? new MailParseError('mail/parser-closed', 'closed while parsing')
          : new MailParseError('mail/unparsable', 'the thread ended'),
        false,
      );
    const deadline = setTimeout(
      () => fail(new MailParseError('mail/timeout', `not parsed within ${deadlineMs} ms`), false),
      deadlineMs,
    );
    worker.ref();
    worker.removeAllListeners('error');
    worker.on('message', (answer: ParseAnswer) => {
      if (answer.id !== id) return;
      if ('mail' in answer) finish(() => job.resolve(answer.mail), true);
      else
        fail(
          new MailParseError(answer.problem.code, answer.problem.detail),
          !answer.problem.detail.includes('call stack'),
        );
    });
    worker.on('error', (error: Error & { code?: string }) => fail(lossOf(error), false));
    worker.on('exit', onExit);
    // one copy, then the copy changes threads: the caller may still want its bytes
    const raw = new Uint8Array(job.raw);
    worker.postMessage({ id, raw, hint: job.hint } satisfies ParseQuestion, [raw.buffer]);
  };

  return {
    parse: (raw, hint = {}) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new MailParseError('mail/parser-closed', 'the parser is closed'));
        if (raw.byteLength > maxBytes)
          return reject(new MailParseError('mail/too-large', `${raw.byteLength} bytes, at most ${maxBytes}`));
        queue.push({ raw, hint, resolve, reject });
        serveQueue();
      }),
    close: async () => {
      closed = true;
      for (const job of queue.splice(0))
        job.reject(new MailParseError('mail/parser-closed', 'the parser is closed'));
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
};

const lossOf = (error: Error & { code?: string }): MailParseError =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new MailParseError('mail/too-large', 'the thread ran out of memory')
    : new MailParseError(
        /call stack/i.test(error.message) ? 'mail/too-deep' : 'mail/unparsable',
        error.message,
      );

/** Under Jest this file is TypeScript source, which a thread cannot load: the built worker serves there. */
const workerFile = (): URL => {
  const beside = new URL('./mail-parser-worker.js', import.meta.url);
  return existsSync(beside) ? beside : new URL('../../dist/email/mail-parser-worker.js', import.meta.url);
};
