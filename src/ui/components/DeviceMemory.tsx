import { batch, signal } from '@preact/signals-core';
import { guard } from '../../guard';
import type { SelectorStore } from '../../selector';
import type { Text } from '../format';
import { saidWords } from '../needs-in-words';

export interface DeviceMemoryProps {
  selector: SelectorStore;
  t: Text;
}

/** What is seen of one selector's memory, besides contacts and needs. */
interface Seen {
  /** Names of its records. */
  readonly records: { readonly value: string };
  /** How the last wish to be forgotten went; the next contact is remembered again. */
  readonly forgetting: { readonly value: 'none' | 'forgotten' | 'stuck' };
  readonly forget: () => unknown;
  /** Called with the element when it comes and goes: then it is time to look. */
  readonly attach: (element: Element | null) => void;
}

const seen = new WeakMap<SelectorStore, Seen>();

function seenOf(selector: SelectorStore): Seen {
  const records = signal('');
  const forgetting = signal<Seen['forgetting']['value']>('none');
  const look = guard(async () => {
    const kept = await selector.export();
    const names = Object.keys(kept).filter((name) => kept[name] !== undefined);
    records.value = names.join(' ');
  });
  return {
    records,
    forgetting,
    forget: guard(async () => {
      // Before the contacts are gone, so that nothing else is read out in between.
      batch(() => {
        records.value = '';
        forgetting.value = 'forgotten';
      });
      if (!(await selector.forget())) forgetting.value = 'stuck';
    }),
    attach(element) {
      if (element) void look();
    },
  };
}

/** What is kept here, in words, and the way to be rid of it. */
export function DeviceMemory({ selector, t }: DeviceMemoryProps) {
  const memory = seen.get(selector) ?? seenOf(selector);
  seen.set(selector, memory);
  const { records, forgetting, forget, attach } = memory;
  const contacts = selector.contacts.value.length;
  const needs = selector.serving.value?.needs;
  const isReported = selector.config.privacy.report !== undefined;
  const known = [
    contacts > 0 && t('memory.contacts', { count: contacts }),
    records.value.includes('questions') && t('memory.questions'),
    records.value.includes('visit') && t('memory.visit'),
    records.value.includes('prompts') && t('prompt.memory'),
  ].filter(Boolean);
  const isKept = known.length > 0 || needs !== undefined || records.value !== '';
  const state = isKept ? t('memory.unused') : t(`memory.${forgetting.value}`);
  return (
    <>
      <div ref={attach} class="because" role="status">
        {(known.length > 0 || needs ? known : [state]).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {contacts > 0 && <p class="because">{t(isReported ? 'memory.reported' : 'memory.use')}</p>}
      {needs && (
        <>
          <p class="because">{t('needs.kept')}</p>
          <ul class="said">
            {saidWords(needs, t).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {isKept && (
        <button type="button" class="secondary" part="secondary" onClick={forget}>
          {t('memory.forget')}
        </button>
      )}
    </>
  );
}
