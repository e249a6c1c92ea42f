import type { NewResidentBody } from '@parvis/contract';

const PHONE = /(?:\+|\b00)?\d(?:[ .\-/()]{0,2}\d){7,14}/;

/** Someone new, from what was typed in one breath: « Lucie Moreau 06 12 34 56 78 lucie@exemple.fr ». */
export function readPerson(typed: string): Required<Omit<NewResidentBody, 'address'>> {
  let rest = typed;
  const take = (pattern: RegExp): string[] => {
    const [found] = pattern.exec(rest) ?? [];
    if (found === undefined) return [];
    rest = rest.replace(found, ' ');
    return [found.trim()];
  };
  const emails = take(/[^\s<>]+@[^\s<>]+/);
  const phones = take(PHONE);
  const words = rest
    .replace(/[,;<>]/g, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const last = words.length > 1 && isCapitals(words[0]!) && !isCapitals(words.at(-1)!) ? 0 : words.length - 1;
  return {
    firstName: words.filter((_, index) => index !== last).join(' '),
    lastName: words[last] ?? '',
    emails,
    phones,
  };
}

/** « MOREAU Lucie »: the family name as forms have it */
const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
