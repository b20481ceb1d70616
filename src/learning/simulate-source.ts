import { sourceWeight } from '../contact/contact';
import { happens, type Random } from './simulate-draw';
import type { Assumptions } from './simulation';

/** Who says how a contact ended. */
interface SimulatedSource {
  /** How much it counts. */
  readonly weight: number;
  /** Chance that the opposite is true. */
  readonly error: number;
}

/** Draws whether an outcome will be inferred or reported. */
export const drawSource = (
  random: Random,
  { inferred, wrongInferred, wrong }: Assumptions,
): SimulatedSource =>
  happens(random, inferred)
    ? { weight: sourceWeight.inferred, error: wrongInferred }
    : { weight: sourceWeight.customer, error: wrong };
