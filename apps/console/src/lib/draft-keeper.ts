import type { DraftBody, DraftConflictDetails, DraftView } from '@parvis/contract';
import { DRAFT_MAX } from '@parvis/contract';
import { api } from './api-client.js';
import { ApiProblem } from './api-problem.js';
import { randomId } from './random-id.js';
import { storage } from './storage.js';
import { createStore } from './store.js';

/** What lies on this workstation, until the server has it and after. */
export interface KeptDraft {
  text: string;
  /** sent as Idempotency-Key, the same until the server has said yes */
  key: string;
  /** the last message there was when the agent began to write */
  seen: string | null;
  /** revision of the server it was typed over; null: it knew of none */
  base: string | null;
  /** typed since the server last took it */
  dirty: boolean;
}

export type DraftStatus = 'saved' | 'saving' | 'local' | 'tooLong';

interface State {
  draft: KeptDraft;
  status: DraftStatus;
  /** what another browser made of it meanwhile; `theirs: null`: sent or abandoned there */
  conflict: { theirs: DraftView | null } | null;
}

const PAUSE = 1_000;
const RETRY = 5_000;
/** browsers carry no more than 64 kB past the end of a page */
const KEEPALIVE_MAX = 15_000;

/**
 * One draft, wherever it is shown: on this workstation at each letter, on the server a second later, and at once when
 * the page is left. Nothing here is ever erased by an answer of the server: two texts that differ are both shown.
 */
export class DraftKeeper {
  readonly state;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  /** grows when a draft ends: answers about the one before are not about this one */
  private life = 0;
  /** when the server last took, or ended, what was written here */
  private settledAt = 0;

  constructor(
    private readonly place: string,
    private readonly path: string,
  ) {
    const draft = storage.read<KeptDraft>(place) ?? blank();
    this.state = createStore<State>({ draft, status: draft.dirty ? 'local' : 'saved', conflict: null });
    if (draft.dirty) this.later();
    document.addEventListener('visibilitychange', () => document.hidden && this.flush());
    window.addEventListener('pagehide', () => this.flush());
    window.addEventListener('online', () => this.flush());
  }

  write(text: string, seen: () => string | null): void {
    const { draft } = this.state.get();
    const next = { ...draft, text, dirty: true, seen: draft.text === '' ? seen() : draft.seen };
    this.keep(next, text.length > DRAFT_MAX ? 'tooLong' : 'saving');
    this.later();
  }

  /**
   * What the server has; null when it has nothing.
   * @param askedAt when it was asked: what was asked before the last writing is the past
   */
  meet(theirs: DraftView | null, askedAt: number): void {
    const { draft, conflict } = this.state.get();
    if (this.sending || askedAt < this.settledAt) return;
    if (!draft.dirty) return this.adopt(theirs);
    if ((theirs?.revision ?? null) === draft.base) return this.later();
    if (theirs?.text === draft.text) return this.adopt(theirs);
    // sent or abandoned elsewhere, or never there: only what was known of can have ended
    if (theirs === null && draft.text.trim() === '') return this.adopt(null);
    if (!conflict) this.state.set({ ...this.state.get(), conflict: { theirs } });
  }

  keepMine(): void {
    const { draft, conflict } = this.state.get();
    const base = conflict?.theirs?.revision ?? null;
    // what was sent elsewhere has used its key: this is another letter
    const key = conflict?.theirs ? conflict.theirs.key : randomId();
    this.state.set({ ...this.state.get(), conflict: null });
    this.keep({ ...draft, base, key, dirty: true }, 'saving');
    this.flush();
  }

  takeTheirs(): void {
    this.adopt(this.state.get().conflict?.theirs ?? null);
  }

  /** after a refusal for a reused key: the next attempt is another letter */
  renewKey(): void {
    this.keep({ ...this.state.get().draft, key: randomId(), dirty: true }, 'saving');
    this.later();
  }

  /** It was sent: the server has ended it too. */
  clear(): void {
    this.life++;
    this.settledAt = Date.now();
    clearTimeout(this.timer);
    this.adopt(null);
  }

  /** @returns how to take it back */
  abandon(): () => void {
    const { draft } = this.state.get();
    this.clear();
    void api.delete(this.path).catch(() => undefined);
    return () => {
      this.keep({ ...draft, base: null, dirty: true }, 'saving');
      this.later();
    };
  }

  flush(): void {
    clearTimeout(this.timer);
    const { draft, conflict, status } = this.state.get();
    if (draft.dirty && !conflict && status !== 'tooLong') void this.send(draft);
  }

  private later(wait = PAUSE): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), wait);
  }

  private async send(sent: KeptDraft): Promise<void> {
    if (this.sending) return; // its answer sends the rest
    this.sending = true;
    const life = this.life;
    const { text, key, seen, base } = sent;
    const body: DraftBody = { text, key, seen, base };
    try {
      const kept = await api.put<DraftView>(this.path, { body, keepalive: text.length < KEEPALIVE_MAX });
      this.sending = false;
      this.settledAt = Date.now();
      // it ended while this was under way: what has just been kept must not come back
      if (life !== this.life) return void api.delete(this.path).catch(() => undefined);
      const { draft } = this.state.get();
      const dirty = draft.text !== text || draft.key !== key;
      this.keep({ ...draft, base: kept.revision, dirty }, dirty ? 'saving' : 'saved');
      if (dirty) this.later();
    } catch (error) {
      this.sending = false;
      if (life === this.life) this.refused(error);
    }
  }

  private refused(error: unknown): void {
    const state = this.state.get();
    const problem = error instanceof ApiProblem ? error : null;
    if (problem?.code === 'draft/changed-elsewhere') {
      const { draft: theirs } = problem.details as unknown as DraftConflictDetails;
      this.state.set({ ...state, conflict: { theirs } });
      return;
    }
    const isTooLong = problem?.status === 400 || problem?.status === 413;
    this.state.set({ ...state, status: isTooLong ? 'tooLong' : 'local' });
    if (!isTooLong) this.later(RETRY);
  }

  private adopt(theirs: DraftView | null): void {
    const draft = theirs
      ? { text: theirs.text, key: theirs.key, seen: theirs.seen, base: theirs.revision, dirty: false }
      : blank();
    if (theirs === null) storage.remove(this.place);
    else storage.write(this.place, draft);
    this.state.set({ draft, status: 'saved', conflict: null });
  }

  private keep(draft: KeptDraft, status: DraftStatus): void {
    storage.write(this.place, draft);
    this.state.set({ ...this.state.get(), draft, status });
  }
}

const blank = (): KeptDraft => ({ text: '', key: randomId(), seen: null, base: null, dirty: false });

const keepers = new Map<string, DraftKeeper>();

/** The same one for whoever shows it: a draft outlives the screen it is on. */
export function draftKeeper(place: string, path: string): DraftKeeper {
  const keeper = keepers.get(place) ?? new DraftKeeper(place, path);
  keepers.set(place, keeper);
  return keeper;
}
