const LENGTH = 160;

/** A line that only greets, or the bare word before the first sentence: the queue has no room for politeness. */
const GREETING =
  /^\s*(?:(?:bonjour|bonsoir|salut|madame|monsieur|mesdames|messieurs|chère?s?)(?![\p{L}-])[^\n]{0,60}\n|(?:bonjour|bonsoir)\s*[,!.]\s*)/iu;

/** First words of a text on one line, for the queue. */
export function excerptOf(text: string): string {
  const start = text.slice(0, LENGTH * 4);
  const said = start.replace(GREETING, '').replace(/\s+/g, ' ').trim();
  const line = said || start.replace(/\s+/g, ' ').trim();
  return line.length <= LENGTH ? line : `${line.slice(0, LENGTH - 1).trimEnd()}…`;
}
