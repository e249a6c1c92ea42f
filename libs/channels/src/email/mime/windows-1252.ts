/** 0x80–0x9F of windows-1252; '' where it has nothing. */
const UPPER = [
  '€',
  '',
  '‚',
  'ƒ',
  '„',
  '…',
  '†',
  '‡',
  'ˆ',
  '‰',
  'Š',
  '‹',
  'Œ',
  '',
  'Ž',
  '',
  '',
  '‘',
  '’',
  '“',
  '”',
  '•',
  '–',
  '—',
  '˜',
  '™',
  'š',
  '›',
  'œ',
  '',
  'ž',
  'Ÿ',
];

/**
 * The euro, the œ and the typographic apostrophe of every Outlook. Node 20 reads windows-1252 as Latin-1
 * (nodejs/node#56542) and leaves C1 control characters in their place; nobody means those in a mail, so they are
 * put right wherever text comes from, as HTML does with `&#146;`.
 */
export const repairWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => UPPER[control.charCodeAt(0) - 0x80]!);
