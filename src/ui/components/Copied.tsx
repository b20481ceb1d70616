import { type Signal, signal } from '@preact/signals-core';
import { guard } from '../../guard';
import type { Flow } from '../flow';
import type { Text } from '../format';

export interface CopiedProps {
  flow: Flow;
  /** A number or address. */
  text: string;
  t: Text;
}

/** What was last copied in a panel, as long as that is said. */
const lastCopied = new WeakMap<Flow, Signal<string>>();
const confirmationMilliseconds = 4000;

const copy = guard(async (text: string, copied: Signal<string>) => {
  await navigator.clipboard.writeText(text);
  copied.value = text;
  setTimeout(() => {
    copied.value = '';
  }, confirmationMilliseconds);
});

/** A number or address to select or copy; browsers offer no clipboard to pages without a secure connection. */
export function Copied({ flow, text, t }: CopiedProps) {
  const copied = lastCopied.get(flow) ?? signal('');
  lastCopied.set(flow, copied);
  const isCopied = copied.value === text;
  return (
    <div class="row address" part="address">
      <span dir="ltr">{text}</span>
      {navigator.clipboard && (
        <button type="button" class="secondary" part="secondary" onClick={() => copy(text, copied)}>
          {t(isCopied ? 'copied' : 'copy')}
        </button>
      )}
      <span class="unseen" role="status">
        {isCopied && t('copied')}
      </span>
    </div>
  );
}
