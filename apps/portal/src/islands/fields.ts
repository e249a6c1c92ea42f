export type Fields = [name: string, value: string][];

/** What a form would send, files apart, and the button that sends it. */
export function fieldsOf(form: HTMLFormElement, button?: HTMLElement | null): Fields {
  const fields: Fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  if (button instanceof HTMLButtonElement && button.name !== '') fields.push([button.name, button.value]);
  return fields;
}

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
