import { rm } from 'node:fs/promises';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { finalize } from 'rxjs';
import type { PhotoUpload } from './photo-upload.js';

/** Around the interceptor that writes them: files as they came are gone when the answer is, whatever it was. */
@Injectable()
export class SweepUploads implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler) {
    const request = context.switchToHttp().getRequest<Request & { files?: PhotoUpload[] }>();
    const sweep = () => {
      for (const { path } of request.files ?? []) void rm(path, { force: true }).catch(() => undefined);
    };
    return next.handle().pipe(finalize(sweep));
  }
}
