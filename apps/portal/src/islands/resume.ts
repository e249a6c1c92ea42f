import { newestDraft, type KeptDraft } from './draft-store.js';
import { eraseOnSubmit } from './draft-notes.js';
import { element, liveRegion } from './element.js';
import { Patience } from './patience.js';
import { post } from './post.js';
import { uploadKept } from './upload-kept.js';
import { fr } from './words.js';

/** A report begun on this device and not sent: taken up again, or sent at last when that was asked. */
export async function resume(root: HTMLElement): Promise<void> {
  const kept = await newestDraft();
  if (!kept) return;
  if (kept.sending) return sendAtLast(root, kept);
  root.replaceWith(invitation(kept));
}

function invitation({ token, at }: KeptDraft): HTMLElement {
  const erase = eraseForm(token);
  return element(
    'section',
    { class: 'notice', 'aria-labelledby': 'reprendre' },
    element('h2', { id: 'reprendre' }, fr.draft.resumeTitle),
    element(
      'div',
      { class: 'acts' },
      element('a', { class: 'button main', href: at }, fr.draft.resume),
      erase,
    ),
  );
}

function eraseForm(token: string): HTMLFormElement {
  const form = element(
    'form',
    { method: 'post', action: `/signaler/${token}/effacer` },
    element('button', {}, fr.draft.erase),
  );
  eraseOnSubmit(form, token);
  return form;
}

async function sendAtLast(root: HTMLElement, { token, at }: KeptDraft): Promise<void> {
  const said = liveRegion('notice');
  root.replaceWith(said);
  said.textContent = fr.wait.leaving;
  const patience = new Patience((notice) => said.after(notice));
  for (;;) {
    await uploadKept(token);
    const outcome = await post(`/signaler/${token}/envoyer`, []);
    // what the server has to say is said on the page that sums up
    if (outcome === 'refused') return location.assign(at);
    if (outcome !== 'away') return location.assign(outcome.at);
    said.remove();
    await patience.wait(fr.wait.send);
  }
}
