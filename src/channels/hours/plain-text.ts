/** Text as people type it, in one spelling: small letters, `-` for ranges, `,` between items, `9am`, no dots after words. */
export const plainText = (text: string): string =>
  text
    .toLowerCase()
    // First of all: what looks for any number of spaces again and again takes as long as their square.
    .replace(/\s+/g, ' ')
    .replace(/ ?(?:[-\u2010-\u2015\u2212]|\bto\b) ?/g, '-')
    .replace(/ ?(?:[,&]|\band\b) ?/g, ',')
    .replace(/(\d) ?([ap])\.?m\b\.?/g, '$1$2m')
    .replace(/([a-z])[.:]/g, '$1')
    .trim();
