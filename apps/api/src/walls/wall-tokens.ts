import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Environment } from '../platform/config/environment.js';

/**
 * A wall's token is made again from its random id under the house's secret, so that no answer kept for a repeated
 * request holds it; the database has a hash alone, and a copy of it opens no wall.
 */
@Injectable()
export class WallTokens {
  constructor(private readonly environment: Environment) {}

  of(id: string): string {
    return createHmac('sha256', this.environment.PARVIS_SECRET).update(`wall ${id}`).digest('base64url');
  }

  /** behind the « # », which browsers send to nobody: it is in no log of a proxy */
  pageOf(id: string): string {
    return `/console/mur#${this.of(id)}`;
  }
}
