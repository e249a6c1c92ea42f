import sanitizeHtml from 'sanitize-html';
import { flattenMonstrousHtml } from './flatten-html.js';
import { filterStyle } from './filter-style.js';
import { inlineImageSource, type InlineImages } from './inline-images.js';

const TAGS = [
  'a',
  'abbr',
  'address',
  'article',
  'b',
  'bdi',
  'blockquote',
  'br',
  'caption',
  'center',
  'cite',
  'code',
  'col',
  'colgroup',
  'dd',
  'del',
  'div',
  'dl',
  'dt',
  'em',
  'figcaption',
  'figure',
  'font',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'i',
  'img',
  'ins',
  'kbd',
  'li',
  'mark',
  'ol',
  'p',
  'pre',
  'q',
  's',
  'section',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'tt',
  'u',
  'ul',
  'wbr',
];
/** Their text is not prose: it goes with them. */
const SILENT = [
  'script',
  'style',
  'title',
  'textarea',
  'option',
  'select',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'applet',
  'xmp',
  'noembed',
  'noframes',
  'plaintext',
];
const SIZES = [
  'width',
  'height',
  'align',
  'valign',
  'bgcolor',
  'border',
  'cellpadding',
  'cellspacing',
  'colspan',
  'rowspan',
];
/** Newsletters nest tables about thirty deep; beyond this only the text is kept. */
const NESTING_LIMIT = 100;
const MAX_IMAGES_BYTES = 2 * 1024 * 1024;

/**
 * The HTML of a mail as a body for a sandboxed frame: nothing runs, nothing is fetched. Reading a mail must
 * not tell its sender so: a remote image leaves only its alternative text.
 */
export const sanitiseMailHtml = (html: string, { inlineImages }: { inlineImages: InlineImages }): string => {
  const budget = { left: MAX_IMAGES_BYTES };
  return sanitizeHtml(flattenMonstrousHtml(html), {
    allowedTags: TAGS,
    nonTextTags: SILENT,
    nestingLimit: NESTING_LIMIT,
    allowedAttributes: {
      '*': ['style', 'dir', 'lang', 'title', ...SIZES],
      a: ['href', 'rel', 'target'],
      img: ['src', 'alt'],
      font: ['color', 'face', 'size'],
      ol: ['start', 'type'],
    },
    parseStyleAttributes: false,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['data'] },
    allowedSchemesAppliedToAttributes: ['href', 'src'],
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: safeLink(attribs) }),
      img: (tagName, attribs) => {
        const src = inlineImageSource(attribs['src'] ?? '', inlineImages, budget);
        if (src) return { tagName, attribs: { ...attribs, src } };
        return { tagName: 'span', attribs: {}, text: attribs['alt'] ?? '' };
      },
      '*': (tagName, attribs) => ({ tagName, attribs: safeStyle(attribs) }),
    },
  });
};

const safeLink = (attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes => {
  const href = (attribs['href'] ?? '').trim();
  // a relative address has no base in a mail: in our frame it would point at us
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(href)) return safeStyle({ ...attribs, href: '' }, ['href']);
  return safeStyle({ ...attribs, href, rel: 'noopener noreferrer nofollow', target: '_blank' });
};

const safeStyle = (attribs: sanitizeHtml.Attributes, drop: string[] = []): sanitizeHtml.Attributes => {
  const { style, ...rest } = attribs;
  for (const name of drop) delete rest[name];
  const kept = filterStyle(style ?? '');
  return kept ? { ...rest, style: kept } : rest;
};
