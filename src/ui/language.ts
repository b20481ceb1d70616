/** Which language the widget speaks on a page, and its words; loaded where that may be another one than English. */
import { languageOf } from '../config/label';
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
  const { locale: wanted, channels, reasons, messages } = merge({}, config);
  const problems: Problem[] = [];
  const isNamed = typeof wanted === 'string' && wanted !== 'auto';
  if (isNamed && !canonical(wanted))
    problems.push({
      path: 'locale',
      value: wanted,
      message: 'is no language tag',
      fix: 'write one such as de or pt-BR, or auto',
    });

  const groups = (values: readonly unknown[]) => values.filter(isGroup);
  const byOwner = Object.entries(merge({}, messages)).flatMap(([name, its]) =>
    isGroup(its) ? [name] : [],
  );
  const ours = Object.keys(locales);
  const known = ['en', ...ours, ...byOwner];
  const asked = (isNamed && canonical(wanted)) || canonical(languageAt(host));
  const tags = asked ? [asked] : (navigator.languages ?? []).map(canonical);
  const tag = tags.find((one) => known.some((name) => isReadBy(one, name))) ?? 'en';
  const name = ours.find((one) => isReadBy(tag, one));

  // Where the owner has words in another script of the language too, by the name that the right ones go by there.
  const labels = groups([channels, reasons].flat()).map(({ label }) => label);
  const used = [...byOwner, ...groups(labels).flatMap(Object.keys)];
  const others = used.filter((one) => languageOf(one) === languageOf(tag) && !isReadBy(tag, one));
  const fitting = used.includes(tag) ? tag : used.find((one) => isReadBy(tag, one));
  const locale = (others.length > 0 && fitting) || tag;

  const load = async (part: Part) => (name === undefined ? undefined : locales[name]?.[part]());
  // Nearly always wanted; on their way while the panel loads what it needs in any language.
  for (const part of ['first', 'later'] as const) load(part).catch(() => {});
  return {
    locale,
    async words(part, onProblems) {
      onProblems(problems.splice(0));
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
      const isRightToLeft = rightToLeft.test(writing(tag));
      root.dir = isRightToLeft ? 'rtl' : 'ltr';
      if (isRightToLeft === (getComputedStyle(host).direction === 'rtl')) return;
      for (const side of ['start', 'end']) root.classList.toggle(side);
    },
  };
}

const rightToLeft = /-(?:Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)$/;

/** The nearest `lang`, out of shadow roots too. */
function languageAt(element: Element): string {
  const near = element.closest('[lang]');
  if (near) return near.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAt(root.host) : '';
}

/** Without extensions; empty for what is no language tag, or says that the language is not known. */
function canonical(tag: string): string {
  try {
    const { baseName } = new Intl.Locale(tag.trim().replaceAll('_', '-'));
    return /^und\b/.test(baseName) ? '' : baseName;
  } catch {
    return '';
  }
}

/** Language and script of a tag, likely ones where it names none; empty for what is no language tag. */
function writing(tag: string): string {
  const name = canonical(tag);
  if (!name) return '';
  const { language, script } = new Intl.Locale(name).maximize();
  return `${language}-${script}`;
}

/** Whether who reads one can read the other: the same language in the same script. */
const isReadBy = (tag: string, name: string): boolean =>
  writing(tag) !== '' && writing(tag) === writing(name);
