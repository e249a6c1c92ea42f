import { firstField, type HeaderField } from './header-fields.js';
import { parseStructuredField, type StructuredField } from './structured-field.js';

/** One node of the MIME tree: a leaf has a body, a multipart has children. */
export interface MimePart {
  fields: HeaderField[];
  type: StructuredField;
  disposition: StructuredField;
  contentId: string | null;
  /** decoded from its transfer encoding */
  bytes: Buffer;
  children: MimePart[];
}

/** RFC 2046 §5.1.5: inside a digest, what says nothing is a message. */
export const describePart = (fields: HeaderField[], parent: MimePart | null): MimePart => {
  const fallback = parent?.type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const type = parseStructuredField(firstField(fields, 'content-type'), { stripComments: true });
  // « Content-Type: text » and worse: RFC 2045 §5.2 reads them as plain text
  if (!/^[^/\s]+\/[^/\s]+$/.test(type.value)) type.value = fallback;
  return {
    fields,
    type,
    // no comments here: « filename=plan (1).pdf » is what someone called his plan
    disposition: parseStructuredField(firstField(fields, 'content-disposition')),
    contentId: firstField(fields, 'content-id')?.replace(/^[<\s]+|[>\s]+$/g, '') || null,
    bytes: Buffer.alloc(0),
    children: [],
  };
};

export const isMultipart = (part: MimePart): boolean => part.type.value.startsWith('multipart/');

export const fileNameOf = (part: MimePart): string | null =>
  part.disposition.params.get('filename') || part.type.params.get('name') || null;
