import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { Environment } from '../config/environment.js';
import { Log } from '../log/log.js';
import { EVENTS_CHANNEL, SIGNALS_CHANNEL, type Signal } from './notifier.js';

const RETRY_MS = [50, 200, 500, 1000, 2000];

/** This process's ear: one connection that LISTENs, found again when it is lost. */
@Injectable()
export class Listener implements OnModuleDestroy {
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private failures = 0;
  private closed = false;
  private readonly onEvents: (() => void)[] = [];
  private readonly onSignal: ((signal: Signal) => void)[] = [];
  private readonly onGap: (() => void)[] = [];

  constructor(
    private readonly environment: Environment,
    private readonly log: Log,
  ) {}

  events(handler: () => void): void {
    this.onEvents.push(handler);
  }

  signals(handler: (signal: Signal) => void): void {
    this.onSignal.push(handler);
  }

  /** called when the ear is back after having been lost: something may have been missed meanwhile */
  gaps(handler: () => void): void {
    this.onGap.push(handler);
  }

  get listening(): boolean {
    return this.client !== null;
  }

  async start(): Promise<void> {
    await this.connect();
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.environment.DATABASE_URL,
      application_name: 'parvis-listener',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) => {
      if (channel === EVENTS_CHANNEL) for (const handler of this.onEvents) handler();
      else for (const handler of this.onSignal) handler(JSON.parse(payload ?? '{}') as Signal);
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`listen ${EVENTS_CHANNEL}; listen ${SIGNALS_CHANNEL}`);
    } catch {
      void client.end().catch(() => undefined);
      this.later();
      return;
    }
    this.client = client;
    const wasLost = this.failures > 0;
    this.failures = 0;
    if (!wasLost) return;
    this.log.warn('listener: connection is back');
    for (const handler of [...this.onGap, ...this.onEvents]) handler();
  }

  private lost(client: pg.Client): void {
    if (this.closed || this.client !== client) return;
    this.client = null;
    this.log.warn('listener: connection lost');
    this.later();
  }

  private later(): void {
    if (this.closed || this.retry) return;
    const delay = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)];
    this.failures += 1;
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.connect();
    }, delay);
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    if (this.retry) clearTimeout(this.retry);
    const client = this.client;
    this.client = null;
    await client?.end().catch(() => undefined);
  }
}
