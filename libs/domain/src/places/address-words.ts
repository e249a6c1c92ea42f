/** How people shorten the words of an address; what stands on the right is how the Base Adresse writes it. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  r: 'rue',
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  blvd: 'boulevard',
  boul: 'boulevard',
  rte: 'route',
  pl: 'place',
  plce: 'place',
  ch: 'chemin',
  che: 'chemin',
  chem: 'chemin',
  imp: 'impasse',
  all: 'allee',
  sq: 'square',
  crs: 'cours',
  mte: 'montee',
  fg: 'faubourg',
  fbg: 'faubourg',
  qu: 'quai',
  res: 'residence',
  lot: 'lotissement',
  st: 'saint',
  ste: 'sainte',
  gal: 'general',
  gen: 'general',
  mal: 'marechal',
  pdt: 'president',
  dr: 'docteur',
  cdt: 'commandant',
  pr: 'professeur',
};

/** Words that tell no street from another. */
const LINKS = new Set('de du des d la le les l a au aux et en sur sous'.split(' '));
const KINDS = new Set(Object.values(ABBREVIATIONS).slice(0, 22).concat('esplanade', 'passage', 'ruelle'));

/**
 * The words of an address without what people write differently: accents, capitals, hyphens, apostrophes, articles.
 * Abbreviations are left as they are (`fullWord`): while one types, « av » may still become « avril ».
 */
export const addressWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !LINKS.has(word));

export const fullWord = (word: string): string => ABBREVIATIONS[word] ?? word;

/** rue, avenue…: a word misspelt is looked for without them, for they would find every street of their kind */
export const isKindOfStreet = (word: string): boolean => KINDS.has(fullWord(word));
