import type { SelectorStore } from '../../selector';
import type { Flow } from '../flow';
import type { Text } from '../format';
import { seldomWords } from '../seldom-words';
import { AccessNeeds } from './AccessNeeds';
import { DeviceMemory } from './DeviceMemory';

export interface AsideProps {
  selector: SelectorStore;
  flow: Flow;
  t: Text;
}

/** What there is to see beside the way to a channel. */
export function Aside({ selector, flow, t }: AsideProps) {
  if (!seldomWords(flow).areThere.value) return null;
  return flow.aside.value === 'needs' ? (
    <AccessNeeds selector={selector} nameOf={flow.nameOf} t={t} />
  ) : (
    <DeviceMemory selector={selector} t={t} />
  );
}
