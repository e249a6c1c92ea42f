import type { Transaction } from '../platform/database/unit-of-work.js';

/** `Éclairage public` → `eclairage-public` */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80) || 'x';

type Sluggish = 'site' | 'service' | 'topic' | 'calendar' | 'policy';

/** A slug nothing of this kind has: a name may be taken, its slug is then numbered. */
export async function slugFor(tx: Transaction, table: Sluggish, name: string): Promise<string> {
  const wanted = slugOf(name);
  const rows = await tx.rows<{ slug: string }>(
    `select slug from ${table} where slug = $1 or slug like $1 || '-%'`,
    [wanted],
  );
  return freeSlug(wanted, new Set(rows.map(({ slug }) => slug)));
}

export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let nth = 2; ; nth++) if (!taken.has(`${wanted}-${nth}`)) return `${wanted}-${nth}`;
}
