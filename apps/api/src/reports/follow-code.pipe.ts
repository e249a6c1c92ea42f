import { Injectable, type PipeTransform } from '@nestjs/common';
import { ProblemError } from '../platform/problems/problem.js';
import { readFollowCode } from '../tickets/index.js';

/** What can't be a code opens nothing, and is answered as one nobody has. */
@Injectable()
export class FollowCodePipe implements PipeTransform<string, string> {
  transform(written: string): string {
    const code = readFollowCode(written);
    if (code === null) throw new ProblemError('follow/not-found');
    return code;
  }
}
