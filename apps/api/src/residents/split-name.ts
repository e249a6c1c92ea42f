/** « Marie Dupont », « DUPONT Marie »: only what a person or his mail program wrote; it is corrected on the card. */
export function splitName(name: string): { firstName: string | null; lastName: string | null } {
  const words = name.trim().split(/\s+/).filter(Boolean);
  if (words.length < 2 || name.includes('@')) return { firstName: null, lastName: words[0] ?? null };
  const isFamily = (word: string) => word.length > 1 && word === word.toUpperCase();
  if (isFamily(words[0]!) && !isFamily(words.at(-1)!))
    return { firstName: words.at(-1)!, lastName: words.slice(0, -1).join(' ') };
  return { firstName: words[0]!, lastName: words.slice(1).join(' ') };
}
