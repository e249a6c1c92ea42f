import { dropQuotedHistory } from './quoted-history.js';
import { ADVERTISEMENT, DEVICE_SIGNATURE } from './quote-signs.js';

const SIGNATURE_LINES = 15;

/**
 * What the person wrote this time: quoted history and signature taken off, answers between quotes kept.
 * When nothing is left the whole text is shown: better too much than an empty bubble.
 */
export const visibleText = (text: string, subject = ''): string => {
  const written = dropSignature(dropQuotedHistory(text.split('\n'), subject));
  const visible = written
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return visible || text.trim();
};

/** RFC 3676 §4.3 `-- `; programs that trim lines leave `--`, believed near the end only. */
const dropSignature = (lines: string[]): string[] => {
  const strict = lines.lastIndexOf('-- ');
  const trimmed = lines.lastIndexOf('--');
  const separator = strict >= 0 ? strict : trimmed >= lines.length - SIGNATURE_LINES ? trimmed : -1;
  const above = separator > 0 ? lines.slice(0, separator) : lines;
  return dropDeviceSignature(above.some((line) => line.trim()) ? above : lines);
};

const dropDeviceSignature = (lines: string[]): string[] => {
  let end = lines.length;
  while (end > 0) {
    const line = withoutDecoration(lines[end - 1]!);
    if (line && !/^[_-]{5,}$/.test(line) && !DEVICE_SIGNATURE.test(line) && !ADVERTISEMENT.test(line)) break;
    end--;
  }
  return lines.slice(0, end);
};

/** Emphasis, and the address that a link became in plain text. */
const withoutDecoration = (line: string): string =>
  line.length > 400
    ? line
    : line
        .replace(/\s*[<([]https?:[^\s>)\]]*[>)\]]/g, '')
        .trim()
        .replace(/^[*_]+|[*_]+$/g, '');
