import type { Totals } from './archive/contents.js';

export type Tell = (line: string) => void;

const EVERY_MS = 2_000;

/** What has been done so far, now and then. */
export class Progress {
  private toldAt = Date.now();
  rows = 0;
  bytes = 0;

  constructor(private readonly tell: Tell) {}

  step(what: string): void {
    if (Date.now() - this.toldAt < EVERY_MS) return;
    this.toldAt = Date.now();
    const rows = this.rows > 0 ? `${this.rows} rows, ` : '';
    this.tell(`${what}: ${rows}${megabytes(this.bytes)} so far…`);
  }
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

export function counts({ rows, files }: Totals): string {
  const all = Object.values(rows).reduce((sum, n) => sum + n, 0);
  return `${all} rows of ${Object.keys(rows).length} tables and ${files} files`;
}
