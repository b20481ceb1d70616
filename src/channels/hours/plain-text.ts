/** Text as people type it, in one spelling: small letters, `-` for ranges, `,` between items, `9am`, no dots after words. */
export const plainText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s*(?:[-\u2010-\u2015\u2212]|\bto\b)\s*/g, '-')
    .replace(/\s*(?:[,&]|\band\b)\s*/g, ',')
    .replace(/(\d)\s*([ap])\.?m\b\.?/g, '$1$2m')
    .replace(/([a-z])[.:]/g, '$1')
    .trim();
