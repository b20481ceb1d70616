import type { Business } from '../../src/learning/simulation';
import { mean } from './statistics';

/** P(resolved) by uniform choice, and by how much the best policy for everyone raises it. */
export function liftOf(business: Business): { uniform: number; lift: number } {
  const uniform = mean(business.channels.map((channel) => business.value(() => channel)));
  return { uniform, lift: business.value(business.best) - uniform };
}
