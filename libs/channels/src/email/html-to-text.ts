import { cleanText } from './mime/clean-text.js';

const NAME = /^<(\/?)([a-z0-9]+)/;
const BLOCKS = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'table',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'blockquote',
  'hr',
  'center',
  'dl',
  'dt',
  'dd',
  'address',
  'section',
  'article',
  'header',
  'footer',
  'li',
]);
const SPACED = new Set(['p', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote']);
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** One after the other, found by their brackets: a regular expression runs out of stack in a text of megabytes. */
function* tagsAndTexts(html: string): Generator<string> {
  for (let at = 0; at < html.length;) {
    const isTag = html[at] === '<';
    const found = html.indexOf(isTag ? '>' : '<', at);
    const end = found < 0 ? html.length : found + (isTag ? 1 : 0);
    yield html.slice(at, end);
    at = end;
  }
}

/**
 * Plain text of HTML that went through the allow-list: well formed, only four entities, so one linear pass
 * is enough. A blockquote becomes `>` lines, which is how the reader of quotes expects history.
 */
export const htmlToText = (safeHtml: string): string => {
  const lines: string[] = [];
  let line = '';
  let quotes = 0;
  let blank = false;
  const endLine = (spaced: boolean) => {
    const text = line.replace(/[ \t\u00a0]+/g, ' ').trim();
    if (text) {
      if (blank && lines.length > 0) lines.push('');
      lines.push('> '.repeat(Math.min(quotes, 20)) + text);
      blank = false;
    }
    blank ||= spaced;
    line = '';
  };
  for (const part of tagsAndTexts(safeHtml)) {
    const [, closing, tag] = NAME.exec(part) ?? [];
    if (tag === undefined)
      line += part.replace(/\s+/g, ' ').replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]!);
    else if (tag === 'br') {
      blank ||= !line.trim() && lines.length > 0;
      endLine(false);
    } else if (tag === 'td' || tag === 'th') line += ' ';
    else if (BLOCKS.has(tag)) {
      endLine(SPACED.has(tag));
      if (tag === 'blockquote') quotes = Math.max(0, quotes + (closing ? -1 : 1));
      if (tag === 'li' && !closing) line = '- ';
    }
  }
  endLine(false);
  return cleanText(lines.join('\n'));
};
