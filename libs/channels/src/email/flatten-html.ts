/** A newsletter has a few thousand tags, a long table pasted from a spreadsheet some ten thousand. */
const MAX_TAGS = 100_000;

/**
 * HTML whose tags alone would keep the sanitiser busy (its stack of open tags costs the square of the depth)
 * is shown as the text between them. Closing tags are not set off: in a comment they would count for nothing.
 */
export const flattenMonstrousHtml = (html: string): string => {
  let tags = 0;
  for (let i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
    if (isLetter(html.charCodeAt(i + 1)) && ++tags > MAX_TAGS)
      return html.replace(/<[^<>]*>/g, ' ').replace(/</g, '&lt;');
  }
  return html;
};

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
