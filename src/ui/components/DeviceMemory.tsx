import type { Text } from '../format';

export interface DeviceMemoryProps {
  contacts: number;
  isForgotten: boolean;
  /** The site is told of contacts. */
  isReported: boolean;
  t: Text;
  onForget: () => void;
}

/** What is kept here, in words, and the way to be rid of it. */
export const DeviceMemory = ({
  contacts,
  isForgotten,
  isReported,
  t,
  onForget,
}: DeviceMemoryProps) => (
  <>
    {contacts === 0 ? (
      <p class="because">{t(isForgotten ? 'memory.forgotten' : 'memory.none')}</p>
    ) : (
      <>
        <p class="because">{t('memory.contacts', { count: contacts })}</p>
        <p class="because">{t(isReported ? 'memory.reported' : 'memory.use')}</p>
        <button type="button" class="secondary" onClick={onForget}>
          {t('memory.forget')}
        </button>
      </>
    )}
  </>
);
