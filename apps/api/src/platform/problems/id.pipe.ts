import { Injectable, type PipeTransform } from '@nestjs/common';
import type { ProblemCode } from '@parvis/contract';
import { ProblemError } from './problem.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isId = (value: string): boolean => UUID.test(value);

/** Something that is no id names nothing: the same answer as an id nobody has. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly absent: ProblemCode) {}

  transform(value: string): string {
    if (!isId(value)) throw new ProblemError(this.absent);
    return value;
  }
}
