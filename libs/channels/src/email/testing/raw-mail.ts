/** Raw mails for tests, byte by byte: strings are Latin-1 or UTF-8 as the test says. */
export const rawMail = (headers: string[], body = '', charset: BufferEncoding = 'utf8'): Buffer =>
  Buffer.from([...headers, '', body].join('\r\n'), charset);

export const FROM_LUCIE = 'From: Lucie Moreau <lucie.moreau@exemple.test>';

/** A part is its header lines, then its body. */
export const part = (headers: string[], body: string): string => [...headers, '', body].join('\r\n');

export const multipart = (boundary: string, parts: string[]): string =>
  [...parts.map((one) => `--${boundary}\r\n${one}`), `--${boundary}--`, ''].join('\r\n');

export const multipartMail = (type: string, parts: string[], headers: string[] = [FROM_LUCIE]): Buffer =>
  rawMail([...headers, `Content-Type: multipart/${type}; boundary="lim"`], multipart('lim', parts));
