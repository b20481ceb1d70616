/** The language that the widget speaks on a page; loaded where that may be another one than English. */
import type { Problem } from '../config/problem';
import { chooseLocale } from './choose-locale';
import { locales, type Part, type Texts } from './messages/locales';

export interface Language {
  /** BCP 47 tag, with the region of the page where it has one. */
  readonly locale: string;
  /**
   * The words of a part, where they are not the English ones. Never rejects: what does not load is a problem.
   *
   * @param onProblems is also told of what was wrong with the setting.
   */
  words?(
    part: Part,
    onProblems: (problems: readonly Problem[]) => void,
  ): Promise<Texts | undefined>;
  /** Tells an element its reading direction, and keeps it in the page's corner where the page has the other. */
  turn?(root: HTMLElement): void;
}

/**
 * The language for a place, chosen as `chooseLocale` does.
 *
 * @param config of any shape.
 */
export function languageFor(host: HTMLElement, config: unknown): Language {
  const ours = ['en', ...Object.keys(locales)];
  const { locale, name = 'en', isRightToLeft, problems } = chooseLocale(host, config, ours);
  const load = async (part: Part) => locales[name]?.[part]();
  // Nearly always wanted; on their way while the panel loads what it needs in any language.
  for (const part of ['first', 'later'] as const) load(part).catch(() => {});
  return {
    locale,
    async words(part, onProblems) {
      if (part === 'first') onProblems(problems);
      try {
        return (await load(part))?.texts;
      } catch (error) {
        const message = `could not be loaded (${error instanceof Error ? error.message : error})`;
        const fix = 'put all files of dist/ beside the script; until then English stands in';
        onProblems([{ path: 'locale', value: name, message, fix }]);
        return undefined;
      }
    },
    turn(root) {
      root.dir = isRightToLeft ? 'rtl' : 'ltr';
      if (isRightToLeft === (getComputedStyle(host).direction === 'rtl')) return;
      for (const side of ['start', 'end']) root.classList.toggle(side);
    },
  };
}
