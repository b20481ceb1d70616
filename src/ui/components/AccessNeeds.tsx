import { type Needs, needsThatMatter } from '../../channels/needs';
import type { Need } from '../../config/schema';
import { guard } from '../../guard';
import type { SelectorStore } from '../../selector';
import type { Text } from '../format';
import { languageName } from '../needs-in-words';

export interface AccessNeedsProps {
  selector: SelectorStore;
  nameOf: (channel: string) => string;
  t: Text;
}

/** What the customer needs of a channel, to be said or taken back by one press each; it holds at once. */
export function AccessNeeds({ selector, nameOf, t }: AccessNeedsProps) {
  const { channels } = selector.config;
  const own = selector.own.value;
  // Only the code that keeps it knows where, by consent and the browser; it may not be loaded yet.
  const load = guard(() => selector.export());
  const findOut = (line: Element | null): void => {
    if (line && !own) void load();
  };
  const serving = selector.serving.value;
  const said = serving?.needs ?? {};
  const { needs, languages } = needsThatMatter(channels, said);
  const list = new Intl.ListFormat(t.locale);
  const serves = serving?.of(channels.map(({ id }) => ({ channel: id })));
  const change = guard(async (fieldset: HTMLFieldSetElement): Promise<void> => {
    const boxes = [...fieldset.querySelectorAll('input')];
    const language = fieldset.querySelector('select');
    await selector.setNeeds({
      ...Object.fromEntries(boxes.map(({ name, checked }) => [name, checked])),
      language: language?.value,
    });
    // Where it could not be taken up, nothing pretends that it was.
    const held: Needs = selector.serving.value?.needs ?? {};
    for (const box of boxes) box.checked = held[box.name as Need] ?? false;
    if (language) language.value = held.language ?? '';
  });
  return (
    <>
      <fieldset class="needs" onChange={({ currentTarget }) => change(currentTarget)}>
        <legend class="label">{t('needs.title')}</legend>
        {needs.map((need) => (
          <label key={need} class="row">
            <input type="checkbox" name={need} checked={said[need] ?? false} />
            {t(`needs.${need}`)}
          </label>
        ))}
        {languages.length > 0 && (
          <>
            <label class="label" for="needs-language">
              {t('needs.language')}
            </label>
            <select id="needs-language" class="field" part="field" value={said.language ?? ''}>
              <option value="">{t('needs.anyLanguage')}</option>
              {languages
                .map((tag) => [languageName(tag, t), tag] as const)
                .sort(([a], [b]) => a.localeCompare(b))
                .map(([name, tag]) => (
                  <option key={tag} value={tag}>
                    {name}
                  </option>
                ))}
            </select>
          </>
        )}
      </fieldset>
      <p class="because" role="status">
        {serves &&
          (serves.length > 0
            ? t('needs.serve', { channels: list.format(serves.map((it) => nameOf(it.channel))) })
            : t('needs.none'))}
      </p>
      <p ref={findOut} class="detail">
        {own && t(own.isOnDevice() ? 'needs.private' : 'ledger.page')}
      </p>
    </>
  );
}
