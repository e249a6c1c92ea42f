/**
 * Text as spreadsheets save it: UTF-8 or UTF-16 when a mark says so, UTF-8 when it reads as such, Windows-1252
 * otherwise (every byte of it means something, so it can't be told by failing; Latin-1 is a part of it).
 */
export function decodeText(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
