import type { AddWords } from './format';

/** Loads the words that few customers ever see, beside what shows them. */
export const addSeldomWords = async (addWords: AddWords): Promise<void> => {
  const { enSeldom } = await import('./messages/en-seldom');
  await addWords('seldom', enSeldom);
};
