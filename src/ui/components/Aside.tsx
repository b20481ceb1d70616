import { signal } from '@preact/signals-core';
import type { SelectorStore } from '../../selector';
import type { Flow } from '../flow';
import type { Text } from '../format';
import { seldomPart } from '../seldom-part';
import { AccessNeeds } from './AccessNeeds';
import { LaterIcon } from './LaterIcon';

export interface AsideProps {
  selector: SelectorStore;
  flow: Flow;
  t: Text;
}

const ledger = seldomPart(() => import('./Ledger'));
/** Only its words come later. */
const accessNeeds = seldomPart(() => Promise.resolve({ AccessNeeds }));

/** The one panel whose last wish to see this met with a file that did not load. */
const failed = signal<Flow | null>(null);
const tryAgainOnceGone = (notice: Element | null) => {
  if (!notice) failed.value = null;
};

/** What there is to see beside the way to a channel. */
export function Aside({ selector, flow, t }: AsideProps) {
  const aside = flow.aside.value;
  if (!aside) return null;
  if (failed.value === flow)
    return (
      <p ref={tryAgainOnceGone} class="row notice" part="notice" role="alert">
        <LaterIcon name="alert" />
        {t('done.failed', { channel: t(`${aside}.open`) })}
      </p>
    );
  const fail = () => {
    failed.value = flow;
  };
  if (aside === 'memory') {
    const it = ledger(flow, fail);
    return it && <it.Ledger selector={selector} flow={flow} />;
  }
  const it = accessNeeds(flow, fail);
  return it && <it.AccessNeeds selector={selector} nameOf={flow.nameOf} t={t} />;
}
