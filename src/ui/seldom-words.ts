import type { AddWords } from './format';

/** Loads the words that few customers ever see, once what shows them does. */
export const addSeldomWords = (addWords: AddWords): Promise<void> =>
  addWords(
    'seldom',
    import('./messages/en-seldom').then(({ enSeldom }) => enSeldom),
  );
