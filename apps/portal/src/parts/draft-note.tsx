import { fr } from '../i18n/fr/index.js';

/** A script shows it once something lies on the device. */
export function DraftNote({ draft }: { draft: string }) {
  return (
    <form method="post" action={`/signaler/${draft}/effacer`} className="draft" data-draft={draft} hidden>
      <span className="quiet">{fr.draft.kept}</span> <button>{fr.draft.erase}</button>
    </form>
  );
}
