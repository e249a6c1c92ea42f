import { fr } from './words.js';
import { actButton, element, liveRegion } from './element.js';

const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;

/** Says that something waits for the network, and when to try again: at once when it is back, else less and less often. */
export class Patience {
  readonly notice = element('div', { class: 'notice', hidden: true });
  private readonly words = liveRegion('');
  private readonly now = actButton(fr.wait.now, () => this.wake());
  private delay = FIRST_MS;
  private wake: () => void = () => undefined;

  constructor() {
    this.notice.append(this.now);
    this.notice.before(this.words);
    addEventListener('online', () => this.wake());
  }

  /** Stands where its words are read: before the buttons of a form. */
  standBefore(element: Element): void {
    this.notice.prepend(this.words);
    element.before(this.notice);
  }

  /** @param words what is kept, and what will happen */
  async wait(words: string): Promise<void> {
    this.notice.hidden = false;
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
    this.notice.hidden = true;
    this.words.textContent = '';
    this.delay = FIRST_MS;
  }
}
