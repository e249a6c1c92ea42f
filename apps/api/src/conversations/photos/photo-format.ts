/** Formats every browser shows and every telephone can send. */
export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'heic';

/** HEIF with HEVC inside, as iPhones keep photos: patented, so nothing here may decode it. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1']);

/** What the first bytes say it is, whatever its name and its sender say; null when it is none of these. */
export function photoFormat(start: Buffer): PhotoFormat | null {
  const ascii = (from: number, to: number) => start.toString('latin1', from, to);
  if (start.length < 12) return null;
  if (ascii(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(4, 8) === 'ftyp' && HEIC_BRANDS.has(ascii(8, 12))) return 'heic';
  return null;
}
