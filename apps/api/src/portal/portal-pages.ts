import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Injectable } from '@nestjs/common';
import type { PortalContext, PortalPage, PortalTown, RenderPortal } from '@parvis/contract';
import type { Response } from 'express';
import { readTown } from '../organisation/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Log } from '../platform/log/log.js';
import { ProblemError } from '../platform/problems/problem.js';
import { recognise, sendProblem } from '../platform/problems/problem.filter.js';
import { statusOf } from '../platform/problems/statuses.js';

const PORTAL = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../portal/dist');
/** what browsers fetch: the style, the icon */
export const PORTAL_FILES = path.join(PORTAL, 'client');
const BASE = '/portail/';

/** pages about nobody, which a search engine may know */
const PUBLIC: readonly PortalPage['name'][] = ['home', 'danger', 'legal', 'privacy', 'accessibility'];
/** shown when the database has gone away before this process ever read it */
const SOMEWHERE: PortalTown = {
  name: 'Votre commune',
  timeZone: 'Europe/Paris',
  desk: { name: 'Mairie', address: null, phone: null },
  opening: {},
  legal: {},
};

/** Answers with a page of apps/portal: its bundle is loaded by its path, as the console's page is. */
@Injectable()
export class PortalPages {
  private render: RenderPortal;
  private files: Pick<PortalContext, 'stylesheet' | 'script'>;
  private lastTown: PortalTown | null = null;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Before anything is served; a worker and the command line need no page. */
  async load(): Promise<void> {
    const bundle = path.join(PORTAL, 'server/render.js');
    if (!existsSync(bundle)) throw new Error('The portal is not built: run `npm run build`.');
    ({ render: this.render } = (await import(pathToFileURL(bundle).href)) as { render: RenderPortal });
    const manifest = JSON.parse(readFileSync(path.join(PORTAL_FILES, 'manifest.json'), 'utf8')) as Record<
      string,
      { file: string }
    >;
    const address = (source: string) => `${BASE}${manifest[source]!.file}`;
    this.files = { stylesheet: address('src/styles/portal.css'), script: address('src/islands/main.ts') };
  }

  async send(response: Response, page: PortalPage, status = 200): Promise<void> {
    this.answer(response, page, await this.town(), status);
  }

  /** What was thrown, told to a person: the same status as a program gets, never its JSON. */
  async refuse(response: Response, error: unknown): Promise<void> {
    const known = recognise(error);
    if (!known) this.log.error('unexpected error', error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { code, details, headers } = known ?? new ProblemError('server/unexpected');
    const retryAfter = typeof details.retryAfter === 'number' ? details.retryAfter : null;
    response.set(headers);
    try {
      const town = await this.town().catch(() => this.lastTown ?? SOMEWHERE);
      this.answer(response, { name: 'problem', code, retryAfter }, town, statusOf(code));
    } catch (failure) {
      // nobody stands behind a filter: what it throws would end the process
      this.log.error('no page for a refusal', failure);
      sendProblem(response, new ProblemError('server/unexpected'));
    }
  }

  private answer(response: Response, page: PortalPage, town: PortalTown, status: number): void {
    const html = this.render(page, {
      town,
      now: this.clock.now().toISOString(),
      ...this.files,
      nonce: String(response.locals.nonce),
      icon: `${BASE}favicon.svg`,
    });
    if (!PUBLIC.includes(page.name)) response.set('x-robots-tag', 'noindex, nofollow');
    response.status(status).set('cache-control', 'no-store').type('html').send(html);
  }

  private async town(): Promise<PortalTown> {
    this.lastTown = (await readTown(this.work)) ?? SOMEWHERE;
    return this.lastTown;
  }
}
