import { forget, keep } from './draft-store.js';

/** « Brouillon gardé sur cet appareil »: keeps where the report stands, says so, and lets it be erased at once. */
export function draftNotes(): void {
  for (const note of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) void draftNote(note);
}

async function draftNote(note: HTMLFormElement): Promise<void> {
  const token = note.dataset['draft']!;
  eraseOnSubmit(note, token);
  // a page shown after a refusal has the address its form was sent to: its question is asked there too
  const at = location.pathname.replace(/\/envoyer$/, '/verifier');
  note.hidden = !(await keep(token, () => ({ at })));
}

/** From the device first: the server's copy may be out of reach. */
export function eraseOnSubmit(form: HTMLFormElement, token: string): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void forget(token).then(() => form.submit());
  });
}
