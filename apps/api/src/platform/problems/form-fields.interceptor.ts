import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { oddity } from '../security/plain-body.js';

const NUMBERS = new Set(['lat', 'lon']);
const LISTS = new Set(['attachments']);
const FLAGS = new Set(['reopen', 'incident']);

/**
 * A form says everything in text, and sends the fields left empty too. Here, before the fields are checked, it becomes
 * what JSON would have said; JSON itself is left alone, so that a number written as text is refused there.
 */
@Injectable()
export class FormFields implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest<Request>();
    if (request.is(['urlencoded', 'multipart'])) {
      // fields built to surprise say nothing: the check that follows refuses that, and has the files taken away
      request.body = oddity(request.body) ? {} : typed(request.body ?? {});
    }
    return next.handle();
  }
}

const typed = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, valueOf(name, value)]),
  );

function valueOf(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (NUMBERS.has(name) && /^-?\d{1,3}(\.\d{1,20})?$/.test(value)) return Number(value);
  if (LISTS.has(name)) return value.split(',');
  if (FLAGS.has(name) && /^(on|1|true)$/.test(value)) return true;
  return value;
}
