import type { SelectorStore } from '../../selector';
import type { Flow } from '../flow';
import type { Text } from '../format';

export interface DeviceMemoryProps {
  selector: SelectorStore;
  flow: Flow;
  t: Text;
}

/** What is kept here, in words, and the way to be rid of it. */
export function DeviceMemory({ selector, flow, t }: DeviceMemoryProps) {
  const count = selector.contacts.value.length;
  const isReported = selector.config.privacy.report !== undefined;
  if (count === 0)
    return <p class="because">{t(flow.isForgotten.value ? 'memory.forgotten' : 'memory.none')}</p>;
  return (
    <>
      <p class="because">{t('memory.contacts', { count })}</p>
      <p class="because">{t(isReported ? 'memory.reported' : 'memory.use')}</p>
      <button type="button" class="secondary" onClick={flow.forget}>
        {t('memory.forget')}
      </button>
    </>
  );
}
