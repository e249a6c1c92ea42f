import { Injectable } from '@nestjs/common';
import type { NoticePreview } from '@parvis/contract';
import { ensureSendable, type NoticeLetter, type NoticeWords } from '@parvis/domain';
import { readTown } from '../organisation/index.js';
import { Clock } from '../platform/clock/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { letterHtml } from './letter/letter-html.js';
import { letterText } from './letter/letter-text.js';
import { exampleFile, exampleLetter } from './words/example.js';
import { inTownsWords, noticeValues } from './words/towns-words.js';

/** The letter as it would leave, through what makes it leave. */
@Injectable()
export class NoticePreviews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws RuleViolation `notice-words/unknown-variable`, as keeping them would */
  async of(kind: NoticeLetter, words: NoticeWords): Promise<NoticePreview> {
    ensureSendable(kind, words);
    const town = await readTown(this.work);
    const file = exampleFile(town?.name ?? '', {
      timeZone: town?.timeZone ?? 'Europe/Paris',
      now: this.clock.now().toISOString(),
    });
    const { letter, notice } = exampleLetter(kind, file);
    const worded = inTownsWords(letter, words, noticeValues(file, notice));
    return { text: letterText(worded), html: letterHtml(worded) };
  }
}
