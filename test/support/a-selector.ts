import type { SelectorOptions } from '../../src/api';
import type { ConfigInput } from '../../src/config/schema';
import { memoryStorage } from '../../src/history/memory-storage';
import { openSelector } from '../../src/selector';
import { noon } from './contacts';

const config: ConfigInput = {
  channels: [
    { id: 'chat', kind: 'chat', href: 'https://acme.example/chat?text={message}' },
    { id: 'sms', kind: 'sms', number: '+15555550100' },
    { id: 'email', kind: 'email', address: 'help@acme.example' },
    { id: 'phone', kind: 'phone', number: '+15555550101' },
  ],
  reasons: [
    { id: 'order', label: 'Where is my order?' },
    { id: 'card', label: 'Lost card', traits: ['urgent', 'sensitive'] },
  ],
};

/** A selector on a clock that the test moves. */
export function aSelector(
  given: Record<string, unknown> = {},
  storage = memoryStorage(),
  options: SelectorOptions = {},
) {
  let time = noon;
  let seed = 0;
  const selector = openSelector(
    { ...config, ...given },
    {
      now: () => new Date(time),
      random: () => {
        seed = (seed + 0.618034) % 1;
        return seed;
      },
      storage,
      readJson: () => Promise.reject(new Error('HTTP 404')),
      ...options,
    },
  );
  return { selector, storage, wait: (ms: number) => (time += ms) };
}
