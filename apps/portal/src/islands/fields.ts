export type Fields = [name: string, value: string][];

/** What a form would send, files apart. */
export const fieldsOf = (form: HTMLFormElement): Fields =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));

/** Puts back what was typed. @returns whether anything changed */
export function fill(form: HTMLFormElement, fields: Fields): boolean {
  let changed = false;
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name);
    if (field === null || !('value' in field) || field.value === value) continue;
    field.value = value;
    changed = true;
  }
  return changed;
}
