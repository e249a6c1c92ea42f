import { keep, keptDraft } from './draft-store.js';
import { liveRegion } from './element.js';
import { fieldsOf, fill } from './fields.js';
import { fr } from './words.js';

/** What is typed lies on the device as it is typed; found again, it is put back. @returns what keeps it at once */
export function keepTyping(form: HTMLFormElement, token: string): () => Promise<unknown> {
  // at each key, and no later: a page that is being closed has no time left to write
  let saving: Promise<unknown> | null = null;
  let more = false;
  const write = async () => {
    do {
      more = false;
      await keep(token, ({ typed }) => ({ typed: { ...typed, [form.action]: fieldsOf(form) } }));
    } while (more);
    saving = null;
  };
  const save = (): Promise<unknown> => {
    more = saving !== null;
    return (saving ??= write());
  };
  form.addEventListener('input', () => void save());
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
