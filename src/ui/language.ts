/** Which language the widget speaks on a page, and its words; loaded where that may be another one than English. */
import { isGroup, merge } from '../config/merge';
import type { Problem } from '../config/problem';
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
 * Chooses by language and script, so that nobody who reads one script is shown another: the language that config names;
 * without one that of the page, by the nearest `lang`; without that the first of the browser's that there are words in.
 *
 * @param host where the widget stands.
 * @param config of any shape. Languages that its `messages` has words in count like ours.
 * @returns English where nothing fits.
 */
export function chooseLanguage(host: HTMLElement, config: unknown): Language {
  const problems: Problem[] = [];
  const { locale: wanted, messages } = merge({}, config);
  const isNamed = typeof wanted === 'string' && wanted !== 'auto';
  if (isNamed && !canonical(wanted))
    problems.push({
      path: 'locale',
      value: wanted,
      message: 'is no language tag',
      fix: 'write one such as de or pt-BR, or auto',
    });
  const ofOwner = Object.entries(merge({}, messages)).filter(([, value]) => isGroup(value));
  const known = ['en', ...Object.keys(locales), ...ofOwner.map(([name]) => name)];
  const namesFor = (one: string) => known.filter((name) => one && writing(name) === writing(one));

  const asked = canonical(isNamed ? wanted : languageOf(host));
  const tags = asked ? [asked] : navigator.languages.map(canonical);
  const tag = tags.find((one) => namesFor(one).length > 0) ?? 'en';
  const names = namesFor(tag);
  const ours = Object.keys(locales).find((name) => names.includes(name));
  const { script } = new Intl.Locale(tag).maximize();
  const isRightToLeft = /Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg/.test(script ?? '');

  return {
    // In full where a name tells scripts or regions apart, so that it is found.
    locale: names.some((name) => name.includes('-'))
      ? new Intl.Locale(tag).maximize().baseName
      : tag,
    words: (part, onProblems) => {
      onProblems(problems.splice(0));
      return Promise.resolve(ours === undefined ? ours : locales[ours]?.[part]()).then(
        (module) => module?.texts,
        (error) => {
          const message = `could not be loaded (${error instanceof Error ? error.message : error})`;
          const fix =
            'put all files of dist/ beside the script; what is missing is said in English';
          onProblems([{ path: 'locale', value: tag, message, fix }]);
          return undefined;
        },
      );
    },
    turn(root) {
      root.dir = isRightToLeft ? 'rtl' : 'ltr';
      if (isRightToLeft === (getComputedStyle(host).direction === 'rtl')) return;
      for (const side of ['start', 'end']) root.classList.toggle(side);
    },
  };
}

/** The nearest `lang`, out of shadow roots too. */
function languageOf(element: Element): string {
  const near = element.closest('[lang]');
  if (near) return near.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

/** Without extensions; empty for what is no language tag, or says that the language is not known. */
function canonical(tag: string): string {
  try {
    const { baseName, language } = new Intl.Locale(tag.trim().replaceAll('_', '-'));
    return language === 'und' ? '' : baseName;
  } catch {
    return '';
  }
}

/** Language and script of a tag, likely ones where it names none; of what is no tag, none. */
function writing(tag: string): string {
  const name = canonical(tag);
  if (!name) return '';
  const { language, script } = new Intl.Locale(name).maximize();
  return `${language}-${script}`;
}
