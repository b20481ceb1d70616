/** Characters that say about as much as three of an alphabet. */
const dense = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu;

/** Whether a text is more than a word to search by: three words, 15 characters, or 6 in scripts that need fewer. */
export const saysMore = (text: string): boolean =>
  /\S\s+\S+\s+\S/.test(text) || text.trim().length >= 15 || (text.match(dense)?.length ?? 0) >= 6;
