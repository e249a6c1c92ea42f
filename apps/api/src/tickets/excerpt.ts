const LENGTH = 160;

/** First words of a text on one line, for the queue. */
export function excerptOf(text: string): string {
  const line = text
    .slice(0, LENGTH * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= LENGTH ? line : `${line.slice(0, LENGTH - 1).trimEnd()}…`;
}
