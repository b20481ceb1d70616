/** The languages that the widget speaks besides English. To add one, name it here; what else it needs, tests tell. */

/** By key, as in `en.ts`. */
export type Texts = Readonly<Record<string, string>>;

/** The words come in parts, each when it is needed: up to the first suggestion, after it, and what few ever see. */
export type Part = 'first' | 'later' | 'seldom';

type Load = () => Promise<{ readonly texts: Texts }>;
export type Words = Readonly<Record<Part, Load>>;

export const locales: Readonly<Record<string, Words>> = {
  ar: {
    first: () => import('./ar'),
    later: () => import('./ar-later'),
    seldom: () => import('./ar-seldom'),
  },
  de: {
    first: () => import('./de'),
    later: () => import('./de-later'),
    seldom: () => import('./de-seldom'),
  },
};
