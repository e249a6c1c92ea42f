import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountLinkPurpose } from '@parvis/contract';
import { Environment } from '../platform/config/environment.js';
import { PublicUrl } from '../platform/config/public-url.js';

const PAGES: Record<AccountLinkPurpose, string> = {
  invitation: '/console/invitation',
  reset: '/console/mot-de-passe',
};

/**
 * 256 bits made of the link's id and the house's secret: whoever writes the mail can make them again, and the database
 * alone, which keeps their hash, can't.
 */
@Injectable()
export class LinkTokens {
  private readonly secret: string;

  constructor(
    environment: Environment,
    private readonly publicUrl: PublicUrl,
  ) {
    this.secret = environment.PARVIS_SECRET;
  }

  of(linkId: string): string {
    return createHmac('sha256', this.secret).update(`account-link\n${linkId}`).digest('base64url');
  }

  /** After the « # »: no server is told it, no log keeps it, no Referer carries it on. */
  path(purpose: AccountLinkPurpose, linkId: string): string {
    return `${PAGES[purpose]}#${this.of(linkId)}`;
  }

  /** in a mail */
  url(purpose: AccountLinkPurpose, linkId: string): string {
    return this.publicUrl.of(this.path(purpose, linkId));
  }
}
