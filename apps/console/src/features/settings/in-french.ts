const collator = new Intl.Collator('fr');

/** By name, « Élagage » before « Tonte ». */
export const inFrench = (a: { name: string }, b: { name: string }): number =>
  collator.compare(a.name, b.name);
