/** « 92,3 % »; a rate that is not whole never reads 100 %, nor one that is not nothing 0 %. */
export function rateWords(rate: number): string {
  const rounded = Math.round(rate * 1000) / 10;
  const shown = rate < 1 && rounded === 100 ? 99.9 : rate > 0 && rounded === 0 ? 0.1 : rounded;
  return `${new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(shown)}\u00a0%`;
}
