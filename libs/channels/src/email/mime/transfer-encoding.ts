const EQUALS = 0x3d;
const CR = 0x0d;
const LF = 0x0a;

/** Bytes of a part as its author had them (RFC 2045 §6). Unknown encodings are handed on untouched. */
export const decodeTransfer = (body: Buffer, encoding: string): Buffer => {
  if (encoding === 'base64') return decodeBase64(body);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body);
  return body;
};

const BASE64_LETTERS = new Set(
  Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'),
);
const IS_LETTER = Uint8Array.from({ length: 256 }, (_, byte) => (BASE64_LETTERS.has(byte) ? 1 : 0));

/** Garbage between the letters is ignored (RFC 2045 §6.8); a padding in the middle ends a unit, not the part. */
const decodeBase64 = (body: Buffer): Buffer => {
  const units: Buffer[] = [];
  const letters = Buffer.allocUnsafe(body.length);
  let length = 0;
  let start = 0;
  const endUnit = () => {
    if (length > start) units.push(Buffer.from(letters.toString('latin1', start, length), 'base64'));
    start = length;
  };
  for (const byte of body) {
    if (IS_LETTER[byte]) letters[length++] = byte;
    else if (byte === EQUALS) endUnit();
  }
  endUnit();
  return units.length === 1 ? units[0]! : Buffer.concat(units);
};

const decodeQuotedPrintable = (body: Buffer): Buffer => {
  const out = Buffer.allocUnsafe(body.length);
  let length = 0;
  let lineStart = 0;
  for (let i = 0; i < body.length; i++) {
    const byte = body[i]!;
    if (byte === EQUALS) {
      const high = hexValue(body[i + 1]);
      const low = hexValue(body[i + 2]);
      if (high >= 0 && low >= 0) {
        out[length++] = (high << 4) | low;
        i += 2;
        lineStart = length;
        continue;
      }
      const next = softBreakEnd(body, i + 1);
      if (next > 0) {
        i = next - 1;
        lineStart = length;
        continue;
      }
    }
    if (byte === CR || byte === LF) {
      // trailing white space was added on the way (§6.7 rule 3), unless it was written as =20
      while (length > lineStart && (out[length - 1] === 0x20 || out[length - 1] === 0x09)) length--;
      out[length++] = byte;
      lineStart = length;
      continue;
    }
    out[length++] = byte;
  }
  return out.subarray(0, length);
};

/** Position after the line break when nothing but white space follows `=`, else 0. */
const softBreakEnd = (body: Buffer, from: number): number => {
  let i = from;
  while (body[i] === 0x20 || body[i] === 0x09) i++;
  if (body[i] === CR && body[i + 1] === LF) return i + 2;
  if (body[i] === LF || body[i] === CR) return i + 1;
  return i >= body.length ? i : 0;
};

const hexValue = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
};
