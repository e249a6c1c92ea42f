import { actButton, element } from './element.js';
import { fr } from './words.js';

/** One photo on its way: what it looks like, how far it is, what went wrong. */
export class PhotoItem {
  readonly row = element('li');
  private readonly status = element('span', { class: 'quiet' });
  private readonly bar = element('progress', { max: '100', value: '0' });
  private readonly again: HTMLButtonElement;
  private readonly preview: string;

  constructor(
    readonly id: string,
    readonly name: string,
    readonly blob: Blob,
    { retry, remove }: { retry: () => void; remove: () => void },
  ) {
    this.preview = URL.createObjectURL(blob);
    this.again = actButton(fr.photos.retry, retry, {
      'aria-label': fr.photos.retryLabel(name),
      hidden: true,
    });
    this.bar.setAttribute('aria-label', name);
    this.row.append(
      element('img', { src: this.preview, alt: fr.photos.preview(name) }),
      this.bar,
      this.status,
      this.again,
      actButton(fr.photos.remove, remove, { 'aria-label': fr.photos.removeLabel(name) }),
    );
    this.say(fr.photos.waiting);
  }

  say(words: string, percent: number | null = null): void {
    this.status.textContent = words;
    this.status.classList.remove('fault');
    this.bar.hidden = percent === null;
    this.bar.value = percent ?? 0;
    this.again.hidden = true;
  }

  /** @param final nothing the same photo can do about it */
  fail(words: string, final: boolean): void {
    this.say(words);
    this.status.classList.add('fault');
    this.again.hidden = final;
  }

  leave(): void {
    this.row.remove();
    URL.revokeObjectURL(this.preview);
  }
}
