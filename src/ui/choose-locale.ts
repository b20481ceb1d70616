/** Which language a page is spoken to in. */
import { languageOf } from '../config/label';
import { isGroup, merge } from '../config/merge';
import type { Problem } from '../config/problem';

export interface ChosenLocale {
  /** BCP 47 tag, with the region of the page where it has one. */
  readonly locale: string;
  /** The one of `ours` that it is read by; `undefined` where only the owner has words in it. */
  readonly name: string | undefined;
  readonly isRightToLeft: boolean;
  /** What is wrong with the setting. */
  readonly problems: readonly Problem[];
}

/**
 * Chooses by language and script, so that nobody who reads one script is shown another: the language that config names;
 * without one that of the page, by the nearest `lang`; without that the first of the browser's that there are words in.
 *
 * @param element where the widget stands.
 * @param config of any shape. Languages that its `messages` has words in count like ours.
 * @param ours tags of the languages that we have words in, English among them.
 * @returns English where nothing fits.
 */
export function chooseLocale(
  element: Element,
  config: unknown,
  ours: readonly string[],
): ChosenLocale {
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
  const known = [...ours, ...byOwner];
  const asked = (isNamed && canonical(wanted)) || canonical(languageAt(element));
  const tags = asked ? [asked] : (navigator.languages ?? []).map(canonical);
  const tag = tags.find((one) => known.some((name) => isReadBy(one, name))) ?? 'en';
  const name = ours.find((one) => isReadBy(tag, one));

  // Where the owner has words in another script of the language too, by the name that the right ones go by there.
  const labels = groups([channels, reasons].flat()).map(({ label }) => label);
  const used = [...byOwner, ...groups(labels).flatMap(Object.keys)];
  const others = used.filter((one) => languageOf(one) === languageOf(tag) && !isReadBy(tag, one));
  const fitting = used.includes(tag) ? tag : used.find((one) => isReadBy(tag, one));
  const locale = (others.length > 0 && fitting) || tag;
  return { locale, name, isRightToLeft: rightToLeft.test(writing(tag)), problems };
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
