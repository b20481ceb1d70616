/** What a text is matched by: words, neighbours, and threes of letters; for labels and for the text model alike. */

/** Who writes more than this many characters has said what it is about. */
const longestText = 1000;

/** Accents, the vowel points of Hebrew and Arabic, and the stretching of Arabic words. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u0655\u0670]/g;
/** What is written without spaces between words; each character stands for itself. */
const spaceless =
  /[ー\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]\p{M}*/gu;

/**
 * A text without what its meaning seldom hangs on: case, accents, width of letters and vowel points. By Unicode alone,
 * so that it is the same in every browser, and where a model is trained.
 */
export const folded = (text: string): string =>
  text
    .slice(0, longestText)
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .trim();

/** The words of a text, folded; characters where its script puts no spaces between words. */
export const wordsOf = (text: string): string[] =>
  folded(text)
    .replace(/['’ʼ]/g, '')
    .replace(spaceless, ' $& ')
    .match(/[\p{L}\p{M}\p{N}ー]+/gu) ?? [];

/**
 * The terms of a text, each with its weight 1 + ln(how often): words, pairs of words next to each other (the edges of the
 * text count as one), pairs with one word between, and the threes of characters in each word with a space about it,
 * which make typing mistakes, endings and beginnings of words count for something.
 *
 * @param text the first 1000 characters are read.
 */
export function termsOf(text: string): Map<string, number> {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  const add = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
  const edged = ['', ...words, ''];
  edged.forEach((word, i) => {
    if (i > 0) add(`${edged[i - 1]} ${word}`);
    if (i > 1) add(`${edged[i - 2]}  ${word}`);
    if (!word) return;
    add(word);
    const spaced = ` ${word} `;
    for (let at = 0; at + 3 <= spaced.length; at++) add(`.${spaced.slice(at, at + 3)}`);
  });
  if (words.length === 0) counts.clear();
  for (const [term, count] of counts) counts.set(term, 1 + Math.log(count));
  return counts;
}
