import type { Placement } from './placement.js';

/** A town has some hundreds of topics, services and channels asked together; what strangers make up is not kept. */
const MOST = 1_000;

/** Where files were placed while the organisation has been as it is. */
export class KeptPlacings {
  private edition: string | undefined;
  private readonly kept = new Map<string, Placement>();

  /** @returns null when it must be asked (again) */
  of(edition: string | undefined, asked: readonly unknown[]): Placement | null {
    if (edition === undefined || edition !== this.edition) return null;
    return this.kept.get(JSON.stringify(asked)) ?? null;
  }

  /** as it was when one was kept last, which may have changed since */
  newest(asked: readonly unknown[]): { edition: string; placement: Placement } | null {
    const placement = this.of(this.edition, asked);
    return placement && { edition: this.edition!, placement };
  }

  keep(edition: string, asked: readonly unknown[], placement: Placement): void {
    if (!placement.knownTopic || !placement.knownService || !placement.knownSite) return;
    if (edition !== this.edition || this.kept.size >= MOST) this.kept.clear();
    this.edition = edition;
    this.kept.set(JSON.stringify(asked), frozen(placement));
  }
}

/** It is handed to many commands. */
function frozen<Value>(value: Value): Value {
  if (value === null || typeof value !== 'object') return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
