import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { DueWaker } from '../platform/events/due-waker.js';
import { Listener } from '../platform/events/listener.js';
import { Log } from '../platform/log/log.js';
import { WriteDigests } from './commands/write-digests.js';

/** Armed on the next opening of a calendar. */
@Injectable()
export class DigestWaker extends DueWaker {
  constructor(write: WriteDigests, clock: Clock, listener: Listener, log: Log) {
    super('digests', write, clock, listener, log);
  }
}
