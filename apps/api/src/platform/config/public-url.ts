import { Injectable } from '@nestjs/common';
import { Environment } from './environment.js';

/**
 * Where the public finds this house. What leaves by mail names only what the installation says of itself: the Host
 * of a request is written by whoever sends it, and would make our own mails point anywhere.
 */
@Injectable()
export class PublicUrl {
  private readonly set: string | null;
  private readonly own: string;

  constructor({ PARVIS_PUBLIC_URL, PARVIS_HOST, PORT }: Environment) {
    this.set = PARVIS_PUBLIC_URL?.replace(/\/+$/, '') ?? null;
    this.own = `http://${PARVIS_HOST.includes(':') ? `[${PARVIS_HOST}]` : PARVIS_HOST}:${PORT}`;
  }

  /** for what is told to others than who asks */
  of(path: string): string {
    return `${this.set ?? this.own}${path}`;
  }

  /** for the answer of a request: nobody but its own sender is told the origin he used */
  answering(request: { protocol: string; get(name: 'host'): string | undefined }, path: string): string {
    const host = request.get('host');
    return this.set === null && host ? `${request.protocol}://${host}${path}` : this.of(path);
  }
}
