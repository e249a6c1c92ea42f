/** between words, as `search_lexemes` cuts them */
const BETWEEN = /[^\p{L}\p{N}]+/u;

export type Lexemes = readonly { word: string; lexemes: string[] }[];

/**
 * What `search_lexemes` makes of a text, word by word: its lexemes are those of its words, and a town has few words,
 * so each is asked of PostgreSQL once.
 */
export class KnownWords {
  private readonly lexemes = new Map<string, string[]>();
  private readonly asked = new Set<string>();

  /** @returns the words, to be turned into lexemes once they are all learnt */
  wordsOf(texts: readonly (string | null)[]): Set<string> {
    const words = new Set<string>();
    for (const text of texts) {
      if (!text) continue;
      for (const word of folded(text).split(BETWEEN)) {
        if (word === '' || words.has(word)) continue;
        words.add(word);
        if (!this.lexemes.has(word)) this.asked.add(word);
      }
    }
    return words;
  }

  async learn(ask: (words: string[]) => Promise<Lexemes>): Promise<void> {
    if (this.asked.size === 0) return;
    for (const { word, lexemes } of await ask([...this.asked])) this.lexemes.set(word, lexemes);
    this.asked.clear();
  }

  of(words: ReadonlySet<string>): Set<string> {
    const lexemes = new Set<string>();
    for (const word of words) for (const lexeme of this.lexemes.get(word)!) lexemes.add(lexeme);
    return lexemes;
  }
}

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '');
