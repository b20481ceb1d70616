import { signal } from '@preact/signals-core';
import { guard } from '../../guard';
import type { SelectorStore } from '../../selector';
import type { Text } from '../format';
import { saidWords } from '../needs-in-words';

export interface DeviceMemoryProps {
  selector: SelectorStore;
  t: Text;
}

/** Just now; the next contact is remembered again. */
const isForgotten = signal(false);
/** Whether anything is kept that prompts go by. */
const isPrompted = signal(false);

/** What is kept here, in words, and the way to be rid of it. */
export function DeviceMemory({ selector, t }: DeviceMemoryProps) {
  const contacts = selector.contacts.value.length;
  const needs = selector.serving.value?.needs;
  if (selector.config.prompts)
    void guard(selector.export)()?.then((kept) => {
      isPrompted.value = kept?.prompts !== undefined;
    });
  const isReported = selector.config.privacy.report !== undefined;
  const forget = guard(async () => {
    await selector.forget();
    isForgotten.value = true;
  });
  return (
    <>
      <p class="because" role="status">
        {contacts > 0
          ? t('memory.contacts', { count: contacts })
          : needs
            ? t('needs.kept')
            : !isPrompted.value && t(isForgotten.value ? 'memory.forgotten' : 'memory.none')}
      </p>
      {contacts > 0 && (
        <>
          <p class="because">{t(isReported ? 'memory.reported' : 'memory.use')}</p>
          {needs && <p class="because">{t('needs.kept')}</p>}
        </>
      )}
      {needs && (
        <ul class="said">
          {saidWords(needs, t).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {isPrompted.value && <p class="because">{t('prompt.memory')}</p>}
      {(contacts > 0 || needs || isPrompted.value) && (
        <button type="button" class="secondary" onClick={forget}>
          {t('memory.forget')}
        </button>
      )}
    </>
  );
}
