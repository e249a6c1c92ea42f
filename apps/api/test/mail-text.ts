/** The first field of this name in a raw mail, unfolded; null when there is none. */
export function field(raw: string, name: string): string | null {
  const head = raw.slice(0, raw.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, ' ');
  const start = `${name.toLowerCase()}:`;
  const line = head.split(/\r?\n/).find((one) => one.toLowerCase().startsWith(start));
  return line === undefined ? null : line.slice(start.length).trim();
}

/** What its reader sees of a quoted-printable mail: the whole body, or the text of one in parts. */
export const bodyText = (raw: string): string => decoded(bodyOf(partsOf(raw)[0] ?? raw));

/** Its HTML, or null when it has none. */
export function bodyHtml(raw: string): string | null {
  const part = partsOf(raw).find((one) => /^content-type: text\/html/im.test(one));
  return part === undefined ? null : decoded(bodyOf(part));
}

/** The leaves of a mail in parts, in order; none for a mail of one piece. */
export function partsOf(raw: string): string[] {
  const boundary = /boundary="?([^";\r\n]+)/i.exec(raw.slice(0, raw.search(/\r?\n\r?\n/)))?.[1];
  if (boundary === undefined) return [];
  const parts = raw.split(`--${boundary}`).slice(1, -1);
  return parts.flatMap((part) => {
    const whole = part.replace(/^\r?\n/, '');
    const inner = partsOf(whole);
    return inner.length > 0 ? inner : [whole];
  });
}

const bodyOf = (part: string): string => part.slice(part.search(/\r?\n\r?\n/)).trim();

function decoded(body: string): string {
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
