import { repairWindows1252 } from './charset.js';

/** Body text as we keep it: LF, NFC, no NUL (PostgreSQL refuses it), no terminal escape. */
export const cleanText = (text: string): string =>
  repairWindows1252(text)
    .replace(/\r\n?|\f|\u2028|\u2029/g, '\n')
    .replace(/[\0-\u0008\u000b\u000e-\u001f\u007f\uFEFF]/g, '')
    .normalize('NFC');

/** A header value as one line. */
export const cleanLine = (text: string): string =>
  repairWindows1252(text)
    .replace(/[\s\0-\u001f\u007f\u2028\u2029]+/g, ' ')
    .replace(/\uFEFF/g, '')
    .trim()
    .normalize('NFC');

/** Direction overrides make « gpj.exe » read « exe.jpg »; nothing shown as a name needs them. */
export const withoutDirectionMarks = (text: string): string =>
  text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/g, '');

/** Never leaves half of a surrogate pair at the end. */
export const cutText = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
};
