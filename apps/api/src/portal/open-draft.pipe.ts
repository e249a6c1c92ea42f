import { Injectable, type PipeTransform } from '@nestjs/common';
import { Drafts, type Draft } from './drafts.js';

/** Its number is shown instead of any of its questions: the filter of these pages leads there. */
export class AlreadySent extends Error {
  constructor(readonly token: string) {
    super('this draft was sent');
  }
}

/** The draft a page's address names, as long as it can be changed. */
@Injectable()
export class OpenDraft implements PipeTransform<string, Promise<Draft>> {
  constructor(private readonly drafts: Drafts) {}

  /** @throws AlreadySent; ProblemError `request/not-found` */
  async transform(token: string): Promise<Draft> {
    const draft = await this.drafts.open(token);
    if (draft.sent) throw new AlreadySent(token);
    return draft;
  }
}
