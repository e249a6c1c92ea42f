import type { PortalRule } from '@parvis/contract';
import { keep, keptDraft } from './draft-store.js';
import { PhotoItem } from './photo-item.js';
import { shrunk } from './shrink.js';
import { upload } from './upload.js';
import { fr } from './words.js';

interface Settings {
  token: string;
  list: HTMLElement;
  said: HTMLElement;
  /** one has been taken by the server */
  arrived: () => Promise<void>;
}

/** Photos on their way, one after the other; each lies on the device until the server has it. */
export class PhotoQueue {
  private readonly waiting: PhotoItem[] = [];
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly settings: Settings) {
    addEventListener('online', () => this.run());
  }

  get length(): number {
    return this.settings.list.children.length;
  }

  /** those of a page that was closed too early */
  async restore(): Promise<void> {
    const kept = await keptDraft(this.settings.token);
    for (const { id, name, blob } of kept?.photos ?? []) this.enqueue(id, name, blob);
  }

  async add(file: File): Promise<void> {
    const blob = await shrunk(file);
    const name = blob === file ? file.name : `${file.name.replace(/\.\w+$/, '')}.jpg`;
    const id = crypto.randomUUID();
    await keep(this.settings.token, ({ photos }) => ({ photos: [...photos, { id, name, blob }] }));
    this.enqueue(id, name, blob);
  }

  /** Ends when none is on its way any more: all kept, or failed and said so. */
  async settled(): Promise<void> {
    this.run();
    await this.running;
  }

  get hasWaiting(): boolean {
    return this.waiting.length > 0;
  }

  private enqueue(id: string, name: string, blob: Blob): void {
    const item: PhotoItem = new PhotoItem(id, name, blob, {
      retry: () => this.run(),
      remove: () => void this.drop(item),
    });
    this.settings.list.append(item.row);
    this.waiting.push(item);
    this.run();
  }

  private run(): void {
    this.running = this.running.then(() => this.sendAll());
  }

  private async sendAll(): Promise<void> {
    for (const item of [...this.waiting]) if (this.waiting.includes(item)) await this.send(item);
  }

  private async send(item: PhotoItem): Promise<void> {
    item.say(fr.photos.sending(0), 0);
    const { token, said, arrived } = this.settings;
    const outcome = await upload(`/signaler/${token}/photos`, item.blob, item.name, (percent) =>
      item.say(fr.photos.sending(percent), percent),
    );
    if (outcome === 'away') return item.fail(navigator.onLine ? fr.photos.failed : fr.photos.offline, false);
    await this.forget(item);
    if (outcome !== 'kept') return this.refuse(item, outcome);
    item.leave();
    said.textContent = fr.photos.kept(item.name);
    await arrived();
  }

  private refuse(item: PhotoItem, rule: PortalRule): void {
    const words = fr.photos.faults[rule] ?? fr.photos.failed;
    item.fail(words, true);
    this.settings.said.textContent = `${item.name} : ${words}`;
  }

  private async drop(item: PhotoItem): Promise<void> {
    await this.forget(item);
    item.leave();
  }

  private async forget(item: PhotoItem): Promise<void> {
    const at = this.waiting.indexOf(item);
    if (at >= 0) this.waiting.splice(at, 1);
    await keep(this.settings.token, ({ photos }) => ({ photos: photos.filter(({ id }) => id !== item.id) }));
  }
}
