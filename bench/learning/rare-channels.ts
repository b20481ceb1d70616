import { solve } from '../../src/learning/cholesky';
import { countContacts, type LoggedContact } from '../../src/learning/contact-counts';
import { choosableChannels } from '../../src/learning/evaluation';
import { factoriseHessian } from '../../src/learning/fit';
import { bestByModel, type Policy, scoreByModel } from '../../src/learning/policies';
import { rates } from '../../src/learning/rates';
import { sitePrior, weightKey } from '../../src/learning/site-prior';
import { trainPrior } from '../../src/learning/train-prior';
import { features } from '../../src/ranking/features';
import { withRareChannels } from './businesses';
import { type PopulationLearner, shipped } from './learners';
import { type PopulationTable, printPopulation, tableBySize } from './population';

/** Ways to keep channels with few contacts from being suggested by luck. */
const learners = new Map<string, PopulationLearner>([
  ['as shipped', shipped],
  ['lower bound, z = 0.25', lowerBound(0.25)],
  ['lower bound, z = 0.5', lowerBound(0.5)],
  ['lower bound, z = 1', lowerBound(1)],
  ['rare channels left out of the file', withoutRare],
]);

/** What it would be worth not to trust channels with few contacts, and how often these are suggested wrongly. */
export function printRareChannels(given: Pick<PopulationTable, 'seeds' | 'logs' | 'sizes'>): void {
  const rare = { ...given, title: 'Rare channels', changes: withRareChannels, learners };
  printPopulation(rare);
  const wrong = tableBySize(rare, ({ best, share }) => (policy, log) => {
    const choosable = choosableChannels(log);
    return share((contact) => {
      const chosen = policy(contact);
      return !choosable.includes(chosen) && best(contact) !== chosen;
    });
  });
  console.log(
    'Share of contacts for which a channel below 100 contacts or 2 % of all is suggested, and is not the best\n\n' +
      `${wrong}\n`,
  );
}

/**
 * Ranks by the lower confidence bound of what a channel has over the most used one: the difference of scores less z of
 * its standard errors. Jin, Yang and Wang, "Is pessimism provably efficient for offline RL?" (2021).
 */
function lowerBound(z: number): PopulationLearner {
  return (log, channels) => {
    const { weights, variances } = trainPrior(log);
    const model = sitePrior(new Map(weights.map((weight) => [weightKey(weight), weight.mean])));
    const hessian = factoriseHessian(
      countContacts(log).observations,
      weights.map(({ group }) => 1 / (variances.get(group) as number)),
      weights.map(({ mean }) => mean),
    );
    const [mostUsed] = rates(log, ({ channel }) => channel).map(({ key }) => key);
    const rowOf = (contact: LoggedContact, id = '') => {
      const { reason, context } = contact;
      const found = features({ reason: { id: reason }, channel: { id }, context });
      const values = new Map(found.map((feature) => [weightKey(feature), feature.value]));
      return weights.map((weight) => values.get(weightKey(weight)) ?? 0);
    };
    return (contact) => {
      const usual = rowOf(contact, mostUsed);
      const bound = (channel: string) => {
        const difference = rowOf(contact, channel).map((value, j) => value - (usual[j] as number));
        const moved = solve(hessian, difference);
        const variance = difference.reduce((sum, one, j) => sum + one * (moved[j] as number), 0);
        return scoreByModel(model, contact, channel) - z * Math.sqrt(Math.max(variance, 0));
      };
      const bounds = channels.map(bound);
      return channels[bounds.indexOf(Math.max(...bounds))] as string;
    };
  };
}

/** Nothing is known of channels that `evaluate` would not choose from; simulated ones have no traits to stand in. */
function withoutRare(log: readonly LoggedContact[], channels: readonly string[]): Policy {
  const kept = choosableChannels(log);
  const weights = trainPrior(log).weights.filter(({ group, name }) => {
    const channel = /channel:(.*)$/.exec(name)?.[1];
    return !group.toLowerCase().includes('channel') || kept.includes(channel ?? '');
  });
  return bestByModel(
    sitePrior(new Map(weights.map((weight) => [weightKey(weight), weight.mean]))),
    channels,
  );
}
