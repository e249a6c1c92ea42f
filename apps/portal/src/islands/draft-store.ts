import { createStore, del, entries, get, update } from 'idb-keyval';

/** What lies on the device of a report being written: only what the server has not taken yet, and where it stands. */
export interface KeptDraft {
  token: string;
  /** ms since 1970 */
  since: number;
  /** the page to take it up again */
  at: string;
  /** by the address of the form */
  typed: Record<string, [name: string, value: string][]>;
  photos: KeptPhoto[];
  /** « Envoyer » was pressed, and no answer came */
  sending: boolean;
}

export interface KeptPhoto {
  id: string;
  name: string;
  blob: Blob;
}

const KEPT_MS = 24 * 3_600_000;
const store = createStore('parvis-portail', 'brouillons');

/** A browser that keeps nothing (private windows, a full disk) loses the comfort, never the page. */
async function orElse<Value>(fallback: Value, ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch {
    return fallback;
  }
}

const fresh = (kept: KeptDraft | undefined): KeptDraft | null =>
  kept && Date.now() - kept.since < KEPT_MS ? kept : null;

export const tokenIn = (address: string): string | null =>
  /\/signaler\/([\w-]{22})\//.exec(address)?.[1] ?? null;

export const keptDraft = (token: string): Promise<KeptDraft | null> =>
  orElse(null, async () => fresh(await get<KeptDraft>(token, store)));

/** @returns whether it lies on the device now */
export const keep = (token: string, change: (kept: KeptDraft) => Partial<KeptDraft>): Promise<boolean> =>
  orElse(false, async () => {
    await update<KeptDraft>(
      token,
      (before) => {
        const kept = fresh(before) ?? begun(token);
        return { ...kept, ...change(kept) };
      },
      store,
    );
    return true;
  });

export const forget = (token: string): Promise<void> => orElse(undefined, () => del(token, store));

/** The last one begun; those a day old are erased on the way. */
export const newestDraft = (): Promise<KeptDraft | null> =>
  orElse(null, async () => {
    const all = await entries<string, KeptDraft>(store);
    for (const [token, kept] of all) if (!fresh(kept)) await del(token, store);
    const [newest] = all.flatMap(([, kept]) => fresh(kept) ?? []).sort((a, b) => b.since - a.since);
    return newest ?? null;
  });

const begun = (token: string): KeptDraft => ({
  token,
  since: Date.now(),
  at: `/signaler/${token}/theme`,
  typed: {},
  photos: [],
  sending: false,
});
