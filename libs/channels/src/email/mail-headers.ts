import { cleanLine, cutText } from './mime/clean-text.js';
import type { HeaderField } from './mime/header-fields.js';

const MAX_FIELDS = 200;
const MAX_VALUE = 4_000;

/** What a rule may want to read later, in a size a row can hold. */
export const boundedHeaders = (fields: HeaderField[]): { kept: Record<string, string[]>; cut: boolean } => {
  const kept: Record<string, string[]> = Object.create(null);
  for (const { name, value } of fields.slice(0, MAX_FIELDS)) {
    if (name.length <= 100)
      (kept[name] ??= []).push(cutText(cleanLine(value.slice(0, 2 * MAX_VALUE)), MAX_VALUE));
  }
  return { kept, cut: fields.length > MAX_FIELDS || fields.some(({ value }) => value.length > MAX_VALUE) };
};
