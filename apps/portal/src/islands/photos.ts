import { REPORT_PHOTOS_MAX } from '@parvis/contract';
import { goWhenPossible } from './answer.js';
import { tokenIn } from './draft-store.js';
import { element, liveRegion } from './element.js';
import { PhotoQueue } from './photo-queue.js';
import { fr } from './words.js';

/** Photos leave as they are chosen, dropped or pasted, made small first; the page goes on once they are there. */
export function photos(form: HTMLFormElement): void {
  const token = tokenIn(form.action);
  if (!token) return;
  const said = liveRegion('unseen');
  const full = liveRegion('fault');
  const list = element('ul', { class: 'kept' });
  const queue = new PhotoQueue({ token, list, said, arrived: () => showKept(form) });
  const take = (files: Iterable<File>) => void addAll(queue, [...files], said, full);

  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  input?.addEventListener('change', () => {
    take(input.files ?? []);
    input.value = ''; // the form itself brings none: each has gone on its own
  });
  input?.after(element('p', { class: 'quiet drop' }, fr.photos.drop));
  form.querySelector('button[name=stay]')?.remove();
  form.querySelector('.acts')!.before(full, list, said);
  takeDropped(form, take);
  void queue.restore();
  goWhenPossible(form, token, fr.wait.answer, async () => {
    if (queue.hasWaiting) said.textContent = fr.photos.wait;
    await queue.settled();
  });
}

async function addAll(queue: PhotoQueue, files: File[], said: HTMLElement, full: HTMLElement): Promise<void> {
  full.textContent = '';
  for (const file of files) {
    const kept = document.querySelectorAll('[data-kept] li').length;
    if (kept + queue.length >= REPORT_PHOTOS_MAX) {
      full.textContent = fr.photos.full;
      return;
    }
    said.textContent = fr.photos.shrinking;
    await queue.add(file);
  }
}

function takeDropped(form: HTMLFormElement, take: (files: Iterable<File>) => void): void {
  const bring = (event: Event, data: DataTransfer | null) => {
    if (!data || data.files.length === 0) return;
    event.preventDefault();
    take(data.files);
  };
  document.addEventListener('paste', (event) => bring(event, event.clipboardData));
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => bring(event, event.dataTransfer));
}

/** What the server keeps is shown as the server shows it. */
async function showKept(form: HTMLFormElement): Promise<void> {
  const response = await fetch(form.action, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.querySelector('[data-kept]');
  if (!fresh) return;
  const shown = document.querySelector('[data-kept]');
  if (shown) shown.replaceWith(fresh);
  else form.before(fresh);
}
