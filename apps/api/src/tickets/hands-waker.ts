import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { DueWaker } from '../platform/events/due-waker.js';
import { Listener } from '../platform/events/listener.js';
import { Log } from '../platform/log/log.js';
import { FreeHands } from './commands/free-hands.js';

/** Armed on the next end of a lease or beginning of an absence. */
@Injectable()
export class HandsWaker extends DueWaker {
  constructor(free: FreeHands, clock: Clock, listener: Listener, log: Log) {
    super('hands', free, clock, listener, log);
  }
}
