/** The first field of this name in a raw mail, unfolded; null when there is none. */
export function field(raw: string, name: string): string | null {
  const head = raw.slice(0, raw.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, ' ');
  const start = `${name.toLowerCase()}:`;
  const line = head.split(/\r?\n/).find((one) => one.toLowerCase().startsWith(start));
  return line === undefined ? null : line.slice(start.length).trim();
}

/** Body of a quoted-printable mail as its reader sees it. */
export function bodyText(raw: string): string {
  const body = raw.slice(raw.search(/\r?\n\r?\n/)).trim();
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
}

/** Type and body of a mail in parts. */
export const inParts = (type: string, parts: string[]): { type: string; text: string } => ({
  type: `multipart/${type}; boundary="limite"`,
  text: [...parts.map((part) => `--limite\r\n${part}`), '--limite--', ''].join('\r\n'),
});
