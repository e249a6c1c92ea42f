const NBSP = '\u00a0';

/** Texts are written with ordinary spaces; here they get the no-break ones French wants. */
export const typeset = (text: string): string =>
  text
    .replace(/ ([?!;:»])/g, `${NBSP}$1`)
    .replace(/« /g, `«${NBSP}`)
    .replace(/(\d) (?=(?:h|€|%|°C|km|m|m²|m³|cm)(?![\p{L}\d]))/gu, `$1${NBSP}`)
    .replace(/(\d h) (?=\d)/g, `$1${NBSP}`)
    .replace(/(\d\u00a0h) (?=\d)/g, `$1${NBSP}`)
    .replace(/\b(M\.|Mme|n°) (?=[\p{Lu}\d])/gu, `$1${NBSP}`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${NBSP}`);
