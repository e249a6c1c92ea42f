import { goWhenPossible } from './answer.js';
import { keep, tokenIn } from './draft-store.js';
import { uploadKept } from './upload-kept.js';
import { fr } from './words.js';

/** The last button. What could not go now goes by itself, now or when the portal is opened again: once, by its token. */
export function send(form: HTMLFormElement): void {
  const token = tokenIn(form.action);
  if (!token) return;
  goWhenPossible(form, token, fr.wait.send, async () => {
    await keep(token, () => ({ sending: true }));
    await uploadKept(token);
  });
}
