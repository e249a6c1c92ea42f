import { forget } from './draft-store.js';
import { actButton, liveRegion } from './element.js';
import { fr } from './words.js';

/** Nothing of it stays on the device; its link can be copied, printed, handed on. */
export function sent(root: HTMLElement): void {
  void forget(root.dataset['draft']!);
  const link = root.querySelector('a')!.href;
  const said = liveRegion();
  const keepHere = root.querySelector<HTMLElement>('[data-keep]')!;
  if ('clipboard' in navigator) keepHere.append(actButton(fr.sent.copy, () => void copy(link, said)));
  keepHere.append(actButton(fr.sent.print, () => print()));
  if ('share' in navigator) {
    const title = fr.sent.shared(root.dataset['number']!);
    // a share that is called off is no fault
    keepHere.append(
      actButton(fr.sent.share, () => void navigator.share({ title, url: link }).catch(() => undefined)),
    );
  }
  keepHere.after(said);
  keepHere.hidden = false;
}

async function copy(link: string, said: HTMLElement): Promise<void> {
  said.textContent = await navigator.clipboard.writeText(link).then(
    () => fr.sent.copied,
    () => fr.sent.notCopied,
  );
}
