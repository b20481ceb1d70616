import { signal } from '@preact/signals-core';
import { guard } from '../../guard';
import type { Text } from '../format';

export interface CopiedProps {
  /** A number or address. */
  text: string;
  t: Text;
}

const copied = signal('');
const confirmationMilliseconds = 4000;

const copy = guard(async (text: string) => {
  await navigator.clipboard.writeText(text);
  copied.value = text;
  setTimeout(() => {
    copied.value = '';
  }, confirmationMilliseconds);
});

/** A number or address to select or copy; browsers offer no clipboard to pages without a secure connection. */
export function Copied({ text, t }: CopiedProps) {
  const isCopied = copied.value === text;
  return (
    <div class="row address" part="address">
      <span dir="ltr">{text}</span>
      {navigator.clipboard && (
        <button type="button" class="secondary" part="secondary" onClick={() => copy(text)}>
          {t(isCopied ? 'copied' : 'copy')}
        </button>
      )}
      <span class="unseen" role="status">
        {isCopied && t('copied')}
      </span>
    </div>
  );
}
