import { expect, test } from 'vitest';
import { withoutContext } from '../../src/cli/without-context';
import { trainPrior } from '../../src/learning/train-prior';
import { simulateBusiness } from '../learning/support/simulated-log';

test('taken together, contacts without their context train the same prior as apart', () => {
  const contacts = simulateBusiness(1, 3000).log.map((contact, i) => ({
    ...contact,
    ...{ count: 1 + (i % 3), weight: i % 2 ? 0.5 : 1, context: { device: `d${i % 5}` } },
  }));
  const together = withoutContext(contacts);
  expect(together.length).toBeLessThanOrEqual(12 * 5 * 2);
  const apart = contacts.map((contact) => ({ ...contact, context: {} }));
  const [one, other] = [together, apart].map((some) =>
    trainPrior(some).weights.map(({ name, mean }) => [name, mean.toFixed(8)].join()),
  );
  expect(one?.toSorted()).toEqual(other?.toSorted());
});
