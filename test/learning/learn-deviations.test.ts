import { expect, test } from 'vitest';
import { learnDeviations } from '../../src/learning/learn-deviations';
import type { Model } from '../../src/ranking/model';
import { type SimulatedContact, simulateBusiness } from './support/simulated-log';

const truthFor = (business: ReturnType<typeof simulateBusiness>): Model => ({
  contributions: (features) => {
    const id = (group: string) =>
      features.find((feature) => feature.group === group)?.name.split(':')[1] ?? '';
    const p = business.resolves(id('reason'), id('channel'));
    const logOdds = Math.log(p / (1 - p));
    return [{ name: 'truth', group: 'intercept', source: 'site', logOdds }];
  },
});

const customersOf = (log: readonly SimulatedContact[]) => {
  const customers = new Map<string, SimulatedContact[]>();
  for (const contact of log)
    customers.set(contact.customer, [...(customers.get(contact.customer) ?? []), contact]);
  return [...customers.values()];
};

test('customers who differ by channel get a wider deviation of the channel than those who are alike', () => {
  const options = { customers: 60 };
  const alike = simulateBusiness(4, 450, options);
  const unlike = simulateBusiness(4, 450, { ...options, ofCustomer: 1.5 });
  const ofAlike = learnDeviations(truthFor(alike), customersOf(alike.log));
  const ofUnlike = learnDeviations(truthFor(unlike), customersOf(unlike.log));
  expect(ofAlike?.channel).toBeLessThanOrEqual(0.3);
  expect(ofUnlike?.channel).toBe(0.8);
}, 60_000);

test('too few returning customers teach nothing', () => {
  const business = simulateBusiness(4, 200);
  expect(learnDeviations(truthFor(business), customersOf(business.log))).toBeUndefined();
});
