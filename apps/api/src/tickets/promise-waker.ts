import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { DueWaker } from '../platform/events/due-waker.js';
import { Listener } from '../platform/events/listener.js';
import { Log } from '../platform/log/log.js';
import { WakePromises } from './commands/wake-promises.js';

/** Armed on the least `wake_at`. */
@Injectable()
export class PromiseWaker extends DueWaker {
  constructor(wake: WakePromises, clock: Clock, listener: Listener, log: Log) {
    super('promises', wake, clock, listener, log);
  }
}
