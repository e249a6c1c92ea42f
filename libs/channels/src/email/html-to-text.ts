import { cleanText } from './mime/clean-text.js';

const TOKEN = /<(\/?)([a-z0-9]+)[^>]*>|([^<]+)/g;
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
  for (const [, closing, tag, text] of safeHtml.matchAll(TOKEN)) {
    if (text !== undefined)
      line += text.replace(/\s+/g, ' ').replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]!);
    else if (tag === 'br') {
      blank ||= !line.trim() && lines.length > 0;
      endLine(false);
    } else if (tag === 'td' || tag === 'th') line += ' ';
    else if (BLOCKS.has(tag!)) {
      endLine(SPACED.has(tag!));
      if (tag === 'blockquote') quotes = Math.max(0, quotes + (closing ? -1 : 1));
      if (tag === 'li' && !closing) line = '- ';
    }
  }
  endLine(false);
  return cleanText(lines.join('\n'));
};
