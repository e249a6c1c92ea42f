import { Injectable } from '@nestjs/common';
import { Metrics } from '../platform/health/metrics.js';

/** Whether the sockets of this process hear those of the others; what they don't hear is said to be missing. */
@Injectable()
export class ProcessLink {
  private heard = true;
  private readonly handlers: (() => void)[] = [];

  constructor(metrics: Metrics) {
    metrics.gauge('parvis_sockets_linked', 'Whether this process hears the sockets of the others', () =>
      Promise.resolve(this.heard ? 1 : 0),
    );
  }

  get up(): boolean {
    return this.heard;
  }

  changes(handler: () => void): void {
    this.handlers.push(handler);
  }

  turn(up: boolean): void {
    this.heard = up;
    for (const handler of this.handlers) handler();
  }
}
