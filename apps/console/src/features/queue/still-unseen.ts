/** Of what arrived, what is in the list and has not been in view; the same set when nothing changed. */
export function stillUnseen(
  arrived: ReadonlySet<string>,
  rows: readonly { id: string }[],
  first: number,
  last: number,
): ReadonlySet<string> {
  if (arrived.size === 0) return arrived;
  const left = rows.filter(({ id }, index) => arrived.has(id) && (index < first || index > last));
  return left.length === arrived.size ? arrived : new Set(left.map(({ id }) => id));
}
