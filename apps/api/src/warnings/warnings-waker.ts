import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { DueWaker } from '../platform/events/due-waker.js';
import { Listener } from '../platform/events/listener.js';
import { Log } from '../platform/log/log.js';
import { TellWarnings } from './commands/tell-warnings.js';

/** Armed on the least `warn_at`; apart from the promises' own timer, which breaks. */
@Injectable()
export class WarningsWaker extends DueWaker {
  constructor(tell: TellWarnings, clock: Clock, listener: Listener, log: Log) {
    super('warnings', tell, clock, listener, log);
  }
}
