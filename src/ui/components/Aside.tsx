import type { SelectorStore } from '../../selector';
import type { Flow } from '../flow';
import type { Text } from '../format';
import { seldomPart } from '../seldom-part';
import { seldomWords } from '../seldom-words';
import { AccessNeeds } from './AccessNeeds';

export interface AsideProps {
  selector: SelectorStore;
  flow: Flow;
  t: Text;
}

const ledger = seldomPart(() => import('./Ledger'));

/** What there is to see beside the way to a channel. */
export function Aside({ selector, flow, t }: AsideProps) {
  if (flow.aside.value === 'memory') {
    const it = ledger(flow);
    return it && <it.Ledger selector={selector} flow={flow} />;
  }
  return (
    seldomWords(flow).areThere.value && (
      <AccessNeeds selector={selector} nameOf={flow.nameOf} t={t} />
    )
  );
}
