import type { Sought } from '../search/index.js';

/** Where a page of files is looked for. */
export type Reach =
  /** the newest so many, read one by one */
  | { newest: number }
  /** what the index of words names, of the last weeks or of all */
  | 'recent'
  | 'all';

export interface Look {
  reach: Reach;
  words: string;
}

/** a word that one file in twenty says fills a page from as many */
const NEWEST = 1_000;
/** read one by one in as long as the index takes to gather what so many say; more of them take longer than the index */
const WIDER = 3_000;

/**
 * One look after the other until the page is full; each is told how many the one before found. A word that many say is
 * read from the newest, as far back as they promise; another is asked of the index. There, to gather all that begins
 * with « tanneurs » costs ten times what « tanneurs » does: files that say the words as typed fill the page when they
 * can, and only when no recent one does is the last word taken for one that is being typed. What no new file says is
 * rare, and all of it is soon gathered.
 * @param enough how many fill the page
 */
export function* looksFor({ begun, whole }: Sought, enough: number): Generator<Look, void, number> {
  const among = yield { reach: { newest: NEWEST }, words: begun };
  // a third more than they promise: they are not evenly spread
  const promised = WIDER * among > NEWEST * enough * 1.33;
  if (promised) yield { reach: { newest: WIDER }, words: begun };
  const said = whole ? yield { reach: 'recent', words: whole } : 0;
  if (said === 0 && among > 0) yield { reach: 'recent', words: begun };
  yield { reach: 'all', words: begun };
}
