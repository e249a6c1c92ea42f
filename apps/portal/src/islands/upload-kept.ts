import { keep, keptDraft } from './draft-store.js';
import { upload } from './upload.js';

/** Photos that were still waiting go before the report does; those the server can't read are left out. */
export async function uploadKept(token: string): Promise<void> {
  const kept = await keptDraft(token);
  for (const { id, blob, name } of kept?.photos ?? []) {
    const outcome = await upload(`/signaler/${token}/photos`, blob, name);
    if (outcome === 'away') return;
    await keep(token, ({ photos }) => ({ photos: photos.filter((photo) => photo.id !== id) }));
  }
}
