import {
  ATTRIBUTION,
  ATTRIBUTION_PROOF,
  FORWARDED_MESSAGE,
  FORWARD_SUBJECT,
  HEADER_LABELS,
  ORANGE_HEADER,
  ORIGINAL_MESSAGE,
  SHORT_ATTRIBUTION,
} from './quote-signs.js';

/** Mail programs wrap the attribution where they please. */
const ATTRIBUTION_LINES = 4;
const HEADER_BLOCK_LINES = 8;

/** Lines without `>` blocks, and without what stands under a sign that says « the original follows ». */
export const dropQuotedHistory = (lines: string[], subject: string): string[] => {
  const kept: string[] = [];
  const forwards = FORWARD_SUBJECT.test(subject);
  for (let i = 0; i < lines.length;) {
    const line = lines[i]!.trim();
    if (FORWARDED_MESSAGE.test(line)) return [...kept, ...lines.slice(i)];
    if (isQuoted(line)) {
      i++;
      continue;
    }
    const attribution = attributionLength(lines, i);
    if (attribution > 0) {
      if (!isQuoted(nextWritten(lines, i + attribution))) return kept;
      i += attribution;
      continue;
    }
    if (!forwards && opensOriginal(lines, i)) return withoutRule(kept);
    kept.push(lines[i]!);
    i++;
  }
  return kept;
};

const isQuoted = (line: string): boolean => line.startsWith('>');

const nextWritten = (lines: string[], from: number): string => {
  for (let i = from; i < lines.length; i++) if (lines[i]!.trim()) return lines[i]!.trim();
  return '';
};

/** How many lines the attribution that starts here takes; 0 when none does. */
const attributionLength = (lines: string[], start: number): number => {
  const first = lines[start]!.trim();
  if (SHORT_ATTRIBUTION.test(first) && isQuoted(nextWritten(lines, start + 1))) return 1;
  if (!/^(?:Le|On)\s/iu.test(first)) return 0;
  let joined = '';
  for (let count = 1; count <= ATTRIBUTION_LINES && start + count <= lines.length; count++) {
    const line = lines[start + count - 1]!.trim();
    if (!line) return 0;
    joined = joined ? `${joined} ${line}` : line;
    if (joined.length > 600) return 0;
    if (!ATTRIBUTION.test(joined)) continue;
    const quoteFollows = isQuoted(nextWritten(lines, start + count));
    return quoteFollows || ATTRIBUTION_PROOF.test(joined) ? count : 0;
  }
  return 0;
};

const opensOriginal = (lines: string[], i: number): boolean => {
  const line = lines[i]!.trim();
  return ORIGINAL_MESSAGE.test(line) || ORANGE_HEADER.test(line) || opensHeaderBlock(lines, i);
};

/** « De : … Envoyé : … Objet : … »: a sender and two more labels in a row; « De : » alone is prose. */
const opensHeaderBlock = (lines: string[], start: number): boolean => {
  if (!labelOf(lines[start]!)) return false;
  const kinds = new Set<string>();
  let others = 0;
  for (let i = start; i < lines.length && i < start + HEADER_BLOCK_LINES; i++) {
    if (!lines[i]!.trim()) continue;
    const kind = labelOf(lines[i]!);
    if (kind) kinds.add(kind);
    else if (++others > 1) break; // a long list of recipients goes on in a second line
  }
  return kinds.has('from') && kinds.size >= 3 && (kinds.has('date') || kinds.has('subject'));
};

const labelOf = (line: string) => HEADER_LABELS.find(([, label]) => label.test(line))?.[0];

/** Outlook draws a line of underscores above the block. */
const withoutRule = (kept: string[]): string[] => {
  let end = kept.length;
  while (end > 0 && /^(?:[_-]{5,})?$/.test(kept[end - 1]!.trim())) end--;
  return kept.slice(0, end);
};
