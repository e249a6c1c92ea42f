import { describe, expect, test } from '@jest/globals';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';
import type { Letter } from './letter.js';

const HOSTILE = `<script>alert(1)</script> "Ève" & l'amie <img src=x onerror=a()>`;
const SIGNATURE = {
  agent: 'Karim Lefort',
  title: 'responsable de la voirie',
  service: 'Voirie',
  phone: '04 65 71 24 10',
  town: 'Saint-Aubin',
};
const aLetter = (changes: Partial<Letter> = {}): Letter => ({
  title: 'Votre demande est prise en charge',
  preheader: 'Karim Lefort s’en occupe.',
  blocks: [
    { kind: 'text', text: 'Bonjour,\n\nKarim Lefort s’en occupe.\nVraiment.' },
    { kind: 'words', text: 'Lampe changée.\n\nRien d’autre.' },
    { kind: 'facts', facts: [['Votre demande', '2026-004217']] },
    { kind: 'link', label: 'Voir ma demande', url: 'https://ville.test/suivi/abc?a=1&b=2' },
  ],
  signature: SIGNATURE,
  small: 'Message automatique.',
  ...changes,
});

/** What is left of an HTML letter for who reads it without styles: words in their order. */
const wordsOf = (html: string): string =>
  html
    .replace(/<head>.*<\/head>|<!--.*?-->|<div style="display:none.*?<\/div>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

describe('a letter', () => {
  test('as text has all of it, its address to be read and typed', () => {
    expect(letterText(aLetter())).toBe(
      [
        'Votre demande est prise en charge',
        'Bonjour,\n\nKarim Lefort s’en occupe.\nVraiment.',
        '> Lampe changée.\n>\n> Rien d’autre.',
        'Votre demande\u00a0: 2026-004217',
        'Voir ma demande\u00a0:\nhttps://ville.test/suivi/abc?a=1&b=2',
        '-- \nKarim Lefort, responsable de la voirie\nVoirie\nSaint-Aubin\nTél. 04 65 71 24 10',
        'Message automatique.\n',
      ].join('\n\n'),
    );
  });

  test('says the same in HTML, in the same order, without its styles', () => {
    expect(wordsOf(letterHtml(aLetter()))).toBe(
      'Saint-Aubin Votre demande est prise en charge Bonjour, Karim Lefort s’en occupe. Vraiment. Lampe changée. ' +
        'Rien d’autre. Votre demande : 2026-004217 Voir ma demande Karim Lefort , responsable de la voirie ' +
        'Voirie Saint-Aubin Tél. 04 65 71 24 10 Message automatique.',
    );
  });

  test('of the town alone is signed by its service', () => {
    const letter = aLetter({ signature: { ...SIGNATURE, agent: null, title: null, phone: null } });
    const [text, html] = [letterText(letter), letterHtml(letter)];
    expect(text).toContain('-- \nVoirie\nSaint-Aubin\n\n');
    expect(html).not.toContain('<strong');
    expect(html).not.toContain('Tél.');
  });

  test.each<[string, Partial<Letter>]>([
    ['a sentence', { blocks: [{ kind: 'text', text: HOSTILE }] }],
    ['somebody’s words', { blocks: [{ kind: 'words', text: HOSTILE }] }],
    ['a fact', { blocks: [{ kind: 'facts', facts: [[HOSTILE, HOSTILE]] }] }],
    [
      'a link',
      { blocks: [{ kind: 'link', label: HOSTILE, url: `https://ville.test/"><script>alert(1)</script>` }] },
    ],
    ['a title', { title: HOSTILE }],
    ['what stands beside the subject', { preheader: HOSTILE }],
    [
      'a signature',
      { signature: { agent: HOSTILE, title: HOSTILE, service: HOSTILE, phone: HOSTILE, town: HOSTILE } },
    ],
    ['the small print', { small: HOSTILE }],
  ])('takes %s for words, never for markup', (_where, changes) => {
    const html = letterHtml(aLetter(changes));
    expect(html).not.toMatch(/<script|<img/i);
    expect(html).toContain('&lt;script&gt;');
  });

  test('fetches nothing and follows nobody: no image, no style sheet, one link and the telephone', () => {
    const html = letterHtml(aLetter());
    expect(html).not.toMatch(/<(img|link|iframe|object|form|video)\b|url\(|@import|\bsrc=/i);
    const addresses = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(addresses).toEqual(['https://ville.test/suivi/abc?a=1&amp;b=2', 'tel:0465712410']);
  });

  test('is for every reader: its language, both colour schemes, tables that are no tables, nothing small', () => {
    const html = letterHtml(aLetter());
    expect(html).toContain('<html lang="fr"');
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('prefers-color-scheme: dark');
    for (const [table] of html.matchAll(/<table[^>]*>/g)) expect(table).toContain('role="presentation"');
    const sizes = [...html.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    expect(html).not.toMatch(/display:\s*(flex|grid)|position:/);
  });
});
