/** Characters that mean something to `COPY … FROM STDIN` in its text format. */
const SPECIAL = /[\\\n\r\t]/g;
const WRITTEN: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export const NULL = '\\N';

export type ColumnKind = 'plain' | 'json' | 'array';

/** A value as one field of a line. */
export function copyText(value: unknown, kind: ColumnKind): string {
  if (value === null || value === undefined) return NULL;
  if (typeof value === 'string' && kind === 'plain') return escaped(value);
  if (value instanceof Date) return value.toISOString();
  if (kind === 'json') return escaped(JSON.stringify(value));
  if (kind === 'array') return escaped(arrayText(value as readonly (string | number)[]));
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return escaped(String(value));
}

const escaped = (text: string): string => text.replace(SPECIAL, (sign) => WRITTEN[sign]!);

const arrayText = (items: readonly (string | number)[]): string =>
  `{${items.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
