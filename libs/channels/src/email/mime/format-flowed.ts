/** RFC 3676: a line ending in a space goes on in the next one of the same quote depth. */
export const unfoldFlowed = (text: string, deleteSpace: boolean): string => {
  const paragraphs: { depth: number; pieces: string[]; open: boolean }[] = [];
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)![0].length;
    const rest = line.slice(depth).replace(/^ /, '');
    // « -- » separates the signature and is never a soft break (§4.3)
    const soft = rest.endsWith(' ') && rest !== '-- ';
    const piece = soft && deleteSpace ? rest.slice(0, -1) : rest;
    const last = paragraphs.at(-1);
    if (last?.open && last.depth === depth && rest !== '-- ') {
      last.pieces.push(piece);
      last.open = soft;
    } else paragraphs.push({ depth, pieces: [piece], open: soft });
  }
  return paragraphs
    .map(({ depth, pieces }) => (depth ? `${'>'.repeat(depth)} ` : '') + pieces.join(''))
    .join('\n');
};
