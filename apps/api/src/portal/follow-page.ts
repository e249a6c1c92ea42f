import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PortalFault, PortalPage, PortalRule } from '@parvis/contract';
import type { Response } from 'express';
import { FollowCodePipe, FollowQueries } from '../reports/index.js';
import { PortalPages } from './portal-pages.js';

type Follow = Extract<PortalPage, { name: 'follow' }>;

/** What was just done on it, or what was wrong with what was sent. */
export interface Said {
  faults?: PortalFault[];
  text?: string;
  done?: Follow['done'];
}

/** A resident's page of his file, with what he typed when it was refused. */
@Injectable()
export class FollowPage {
  private readonly codes = new FollowCodePipe();

  constructor(
    private readonly pages: PortalPages,
    private readonly follow: FollowQueries,
  ) {}

  async show(response: Response, code: string, { faults = [], text = '', done = null }: Said): Promise<void> {
    const view = await this.follow.view(code);
    const page: Follow = { name: 'follow', code, key: randomUUID(), view, text, faults, done };
    await this.pages.send(response, page, faults.length > 0 ? 400 : 200);
  }

  /** Photos that were refused while they came in: what was written beside them is shown again. */
  async refusePhotos(response: Response, typed: string, rule: PortalRule, text: string): Promise<void> {
    const code = this.codes.transform(typed);
    await this.show(response, code, { faults: [{ field: 'photos', rule }], text });
  }
}
