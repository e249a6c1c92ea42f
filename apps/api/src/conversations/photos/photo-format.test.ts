import { describe, expect, test } from '@jest/globals';
import { photoFormat } from './photo-format.js';

const starting = (text: string) => Buffer.from(text.padEnd(32, '\0'), 'latin1');

describe('the format of a photo', () => {
  test.each([
    ['jpeg', '\xff\xd8\xff\xe0..JFIF'],
    ['png', '\x89PNG\r\n\x1a\n'],
    ['webp', 'RIFF....WEBPVP8 '],
    ['heic', '\0\0\0\x18ftypheic'],
    ['heic', '\0\0\0\x18ftypmif1'],
  ])('is %s by its first bytes', (format, bytes) => {
    expect(photoFormat(starting(bytes))).toBe(format);
  });

  test.each([
    ['a PDF', '%PDF-1.7'],
    ['a page', '<!doctype html><script>'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['a GIF', 'GIF89a'],
    ['a film', '\0\0\0\x18ftypisom'],
    ['a sound', 'RIFF....WAVEfmt '],
  ])('is none of them for %s', (_what, bytes) => {
    expect(photoFormat(starting(bytes))).toBeNull();
  });

  test('is none of them for nothing at all', () => {
    expect(photoFormat(Buffer.alloc(0))).toBeNull();
  });
});
