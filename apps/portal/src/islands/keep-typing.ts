import { keep, keptDraft } from './draft-store.js';
import { liveRegion } from './element.js';
import { fieldsOf, fill } from './fields.js';
import { fr } from './words.js';

const PAUSE_MS = 300;

/** What is typed lies on the device as it is typed; found again, it is put back. @returns what keeps it at once */
export function keepTyping(form: HTMLFormElement, token: string): () => Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    return keep(token, ({ typed }) => ({ typed: { ...typed, [form.action]: fieldsOf(form) } }));
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_MS);
  });
  addEventListener('pagehide', () => {
    if (timer !== undefined) void save();
  });
  void putBack(form, token);
  return save;
}

async function putBack(form: HTMLFormElement, token: string): Promise<void> {
  const kept = await keptDraft(token);
  const typed = kept?.typed[form.action];
  if (!typed || !fill(form, typed)) return;
  const said = liveRegion();
  form.prepend(said);
  said.textContent = fr.draft.restored;
  form.dispatchEvent(new Event('restored'));
}
