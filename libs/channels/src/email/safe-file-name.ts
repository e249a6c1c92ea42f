import { cleanLine, cutText, withoutDirectionMarks } from './mime/clean-text.js';

const MAX_LENGTH = 120;
const EXTENSIONS: Record<string, string> = {
  'application/ms-tnef': 'dat',
  'application/pdf': 'pdf',
  'application/pgp-signature': 'asc',
  'application/pkcs7-mime': 'p7m',
  'application/pkcs7-signature': 'p7s',
  'application/x-pkcs7-mime': 'p7m',
  'application/x-pkcs7-signature': 'p7s',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'message/delivery-status': 'txt',
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'text/csv': 'csv',
  'text/html': 'html',
  'text/plain': 'txt',
  'text/rfc822-headers': 'txt',
};

/** A name that is safe on any disk, in a header and on a screen. Never empty, never a path, never a device. */
export const safeFileName = (name: string | null | undefined, type = ''): string => {
  const lastSegment = cleanLine(withoutDirectionMarks(name ?? ''))
    .split(/[/\\]/)
    .at(-1)!;
  const printable = lastSegment
    .replace(/[<>:"|?*\u200b-\u200d\u2060\ufff9-\uffff]/g, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (!printable) return defaultName(type);
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(printable);
  return shorten(reserved ? `_${printable}` : printable);
};

/** Two parts of one mail may bear one name; their files may not. */
export const distinctFileNames = (): ((name: string) => string) => {
  const taken = new Set<string>();
  const lastNumber = new Map<string, number>();
  return (name) => {
    let free = name;
    for (let n = lastNumber.get(name) ?? 2; taken.has(free.toLowerCase()); n++) {
      free = numbered(name, n);
      lastNumber.set(name, n + 1);
    }
    taken.add(free.toLowerCase());
    return free;
  };
};

const defaultName = (type: string): string => `piece-jointe.${EXTENSIONS[type] ?? 'bin'}`;

const numbered = (name: string, n: number): string => {
  const { stem, extension } = splitExtension(name);
  return `${stem} (${n})${extension}`;
};

const shorten = (name: string): string => {
  if (name.length <= MAX_LENGTH) return name;
  const { stem, extension } = splitExtension(name);
  return cutText(stem, MAX_LENGTH - extension.length) + extension;
};

const splitExtension = (name: string) => {
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - extension.length), extension };
};
