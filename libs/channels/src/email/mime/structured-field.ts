import libmime from 'libmime';
import { decodeWords } from 'postal-mime';

export interface StructuredField {
  /** lower case */
  value: string;
  params: Map<string, string>;
}

const MAX_LENGTH = 8_192;

/** `Content-Type` and `Content-Disposition`: value, parameters, RFC 2231 pieces and charsets. */
export const parseStructuredField = (
  field: string | null,
  options: { stripComments?: boolean } = {},
): StructuredField => {
  const source = withLiteralPercents((field ?? '').slice(0, MAX_LENGTH));
  const { value, params, decodedParams } = libmime.parseHeaderValue(source, options);
  const decoded = Object.entries(params).map(
    ([name, text]) => [name, decodedParams.includes(name) ? text : decodeWords(text)] as const,
  );
  return { value: value.toLowerCase(), params: new Map(decoded) };
};

/**
 * RFC 2231 §4.1: in a mixture only the pieces marked with a star are percent-encoded. libmime decodes them all,
 * so a percent sign of a literal piece is written in a way that gives it back.
 */
const withLiteralPercents = (field: string): string =>
  /\*0\*\s*=/.test(field)
    ? field.replace(/\*\d+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^;]*)/g, (piece) => piece.replaceAll('%', '%25'))
    : field;
