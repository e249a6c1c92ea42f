import type { Block, Letter, Signature } from './letter.js';

/** The text/plain part: nothing of the letter is left out. */
export function letterText({ title, blocks, signature, small }: Letter): string {
  const body = [title, ...blocks.map(blockText)].filter((part) => part !== null).join('\n\n');
  // the dashes of RFC 3676 §4.3, by which mail programs know where what was said ends
  const under = [signatureLines(signature).join('\n'), small].filter(Boolean).join('\n\n');
  return `${body}\n\n-- \n${under}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text.trimEnd();
    case 'words':
      return block.text.trim().replace(/^/gm, '> ').replace(/ +$/gm, '');
    case 'facts':
      return block.facts.map(([label, value]) => `${label}\u00a0: ${value}`).join('\n');
    case 'link':
      return `${block.label}\u00a0:\n${block.url}`;
  }
}

export const signatureLines = ({ agent, title, service, phone, town }: Signature): string[] =>
  [[agent, title].filter(Boolean).join(', '), service, town, phone ? `Tél. ${phone}` : ''].filter(Boolean);
