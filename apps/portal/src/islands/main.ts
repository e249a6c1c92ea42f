import { answer } from './answer.js';
import { draftNotes } from './draft-notes.js';
import { photos } from './photos.js';
import { place } from './place.js';
import { resume } from './resume.js';
import { send } from './send.js';
import { sent } from './sent.js';
import { topics } from './topics.js';

/** Each betters what stands in `data-island`, on a page that is whole without it. */
const ISLANDS: Record<string, (root: HTMLElement) => unknown> = {
  answer: (root) => answer(root as HTMLFormElement),
  photos: (root) => photos(root as HTMLFormElement),
  place,
  proof: (root) => import('./proof.js').then(({ proof }) => proof(root)),
  resume,
  send: (root) => send(root as HTMLFormElement),
  sent,
  topics,
};

/** One that fails leaves the others, and the page as the server sent it. */
async function mount(root: HTMLElement): Promise<void> {
  try {
    await ISLANDS[root.dataset['island'] ?? '']?.(root);
  } catch (error) {
    reportError(error);
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-island]')) void mount(root);
draftNotes();
