/**
 * Types a text where the cursor is, as a hand would: Ctrl + Z takes it back. `execCommand` is the only way a page has to
 * do so; a browser that no longer knows it gets the text without its undo.
 */
export function insertText(field: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  field.focus();
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Puts the cursor on a place to be filled in: what is typed replaces it. */
export function selectPlace(field: HTMLTextAreaElement, place: string, from = 0): void {
  const at = field.value.indexOf(place, from);
  if (at < 0) return;
  field.focus();
  field.setSelectionRange(at, at + place.length);
}

/** « / » opens the réponses types where a line begins; anywhere else it is a slash. */
export const beginsLine = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean =>
  selectionStart === selectionEnd && (selectionStart === 0 || value[selectionStart - 1] === '\n');
