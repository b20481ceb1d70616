import { signal } from '@preact/signals-core';
import { guard } from '../../guard';
import type { SelectorStore } from '../../selector';
import type { Text } from '../format';

export interface DeviceMemoryProps {
  selector: SelectorStore;
  t: Text;
}

/** Just now; the next contact is remembered again. */
const isForgotten = signal(false);

/** What is kept here, in words, and the way to be rid of it. */
export function DeviceMemory({ selector, t }: DeviceMemoryProps) {
  const contacts = selector.contacts.value.length;
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
          : t(isForgotten.value ? 'memory.forgotten' : 'memory.none')}
      </p>
      {contacts > 0 && (
        <>
          <p class="because">{t(isReported ? 'memory.reported' : 'memory.use')}</p>
          <button type="button" class="secondary" onClick={forget}>
            {t('memory.forget')}
          </button>
        </>
      )}
    </>
  );
}
