import { fr } from './words.js';
import { actButton, element, liveRegion } from './element.js';

const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;

/** Says that something waits for the network, and when to try again: at once when it is back, else less and less often. */
export class Patience {
  /** there from the start, so that what is written into it is read aloud */
  private readonly words = liveRegion('');
  private readonly now = actButton(fr.wait.now, () => this.wake(), { hidden: true });
  private readonly notice = element('div', {}, this.words, this.now);
  private delay = FIRST_MS;
  private wake: () => void = () => undefined;

  /** @param where its words are read */
  constructor(where: (notice: HTMLElement) => void) {
    where(this.notice);
    addEventListener('online', () => this.wake());
  }

  /** @param words what is kept, and what will happen */
  async wait(words: string): Promise<void> {
    this.show(true);
    if (this.words.textContent !== words) this.words.textContent = words;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.delay);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.delay = Math.min(this.delay * 2, LONGEST_MS);
  }

  hurry(): void {
    this.wake();
  }

  over(): void {
    this.show(false);
    this.words.textContent = '';
    this.delay = FIRST_MS;
  }

  private show(waiting: boolean): void {
    this.notice.className = waiting ? 'notice' : '';
    this.now.hidden = !waiting;
  }
}
