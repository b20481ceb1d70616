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
  es: {
    first: () => import('./es'),
    later: () => import('./es-later'),
    seldom: () => import('./es-seldom'),
  },
  fa: {
    first: () => import('./fa'),
    later: () => import('./fa-later'),
    seldom: () => import('./fa-seldom'),
  },
  fr: {
    first: () => import('./fr'),
    later: () => import('./fr-later'),
    seldom: () => import('./fr-seldom'),
  },
  he: {
    first: () => import('./he'),
    later: () => import('./he-later'),
    seldom: () => import('./he-seldom'),
  },
  hi: {
    first: () => import('./hi'),
    later: () => import('./hi-later'),
    seldom: () => import('./hi-seldom'),
  },
  it: {
    first: () => import('./it'),
    later: () => import('./it-later'),
    seldom: () => import('./it-seldom'),
  },
  ja: {
    first: () => import('./ja'),
    later: () => import('./ja-later'),
    seldom: () => import('./ja-seldom'),
  },
  ko: {
    first: () => import('./ko'),
    later: () => import('./ko-later'),
    seldom: () => import('./ko-seldom'),
  },
  nl: {
    first: () => import('./nl'),
    later: () => import('./nl-later'),
    seldom: () => import('./nl-seldom'),
  },
  pl: {
    first: () => import('./pl'),
    later: () => import('./pl-later'),
    seldom: () => import('./pl-seldom'),
  },
  pt: {
    first: () => import('./pt'),
    later: () => import('./pt-later'),
    seldom: () => import('./pt-seldom'),
  },
  tr: {
    first: () => import('./tr'),
    later: () => import('./tr-later'),
    seldom: () => import('./tr-seldom'),
  },
  'zh-Hans': {
    first: () => import('./zh-Hans'),
    later: () => import('./zh-Hans-later'),
    seldom: () => import('./zh-Hans-seldom'),
  },
};
