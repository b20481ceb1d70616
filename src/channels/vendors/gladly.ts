import { guard } from '../../guard';
import type { Vendor, VendorAvailability } from './vendor';

interface Gladly {
  show(): void;
  getAvailability(): string | undefined;
  on(name: 'availability:change' | 'conversation:ended', handler: () => void): void;
}

const availabilityOf = (gladly: Gladly): VendorAvailability => {
  const availability = gladly.getAvailability();
  if (!availability) return 'unknown';
  return availability === 'AVAILABLE' ? 'open' : 'closed';
};

/** Gladly Sidekick (https://developer.gladly.com/sidekick/Gladly.html). It has neither a draft nor attributes. */
export const vendor: Vendor<Gladly> = {
  // The snippet's stand-in has `init` only.
  find: ({ Gladly: gladly }: Window & { Gladly?: Partial<Gladly> }) =>
    gladly?.show && (gladly as Gladly),
  open: (gladly) => gladly.show(),
  availability: availabilityOf,
  onAvailability(gladly, listener) {
    const onChange = guard(() => listener(availabilityOf(gladly)));
    gladly.on('availability:change', onChange);
    return undefined;
  },
  onOutcome(gladly, listener) {
    gladly.on('conversation:ended', () => listener('ended'));
    return undefined;
  },
};
