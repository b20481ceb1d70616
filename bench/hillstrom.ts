import { existsSync } from 'node:fs';
import { readRows } from '../src/cli/read-rows';
import { percent, table, whole } from '../src/cli/table';
import { policyValue } from '../src/learning/estimators';
import type { Estimate } from '../src/learning/off-policy';
import {
  type Choice,
  type EvaluatedContact,
  offPolicyValues,
} from '../src/learning/off-policy-values';
import { seededRandom } from '../src/learning/seeded-random';
import { sitePrior, weightKey } from '../src/learning/site-prior';
import { trainPrior } from '../src/learning/train-prior';

// Checks the estimators where the truth is known: Hillstrom's e-mail challenge sent each of 64,000 customers, at random,
// one of two e-mails or none. From it a biased log is drawn, with known propensities; what the estimators make of that
// log is compared with the rates in the whole data. The data are kept outside of the project.

const path = process.argv[2] ?? '../shared/data/hillstrom.csv';
const channels = ['Mens E-Mail', 'Womens E-Mail', 'No E-Mail'];
const repeats = 200;

type Name = 'always men' | 'always women' | 'never' | 'uniform' | 'targeted';

const always =
  (channel: string): Choice =>
  () =>
  (other) =>
    Number(other === channel);
const choices: Readonly<Record<Name, Choice>> = {
  'always men': always('Mens E-Mail'),
  'always women': always('Womens E-Mail'),
  never: always('No E-Mail'),
  uniform: () => () => 1 / channels.length,
  targeted: ({ reason }) =>
    always(reason === 'womens only' ? 'Womens E-Mail' : 'Mens E-Mail')({} as EvaluatedContact),
};
const names = Object.keys(choices) as Name[];

/** How likely a row is kept, by channel. They add up to the same for every reason, so reasons stay as frequent. */
const kept: Readonly<Record<string, readonly number[]>> = {
  'mens only': [0.9, 0.2, 0.4],
  'womens only': [0.2, 0.4, 0.9],
  both: [0.4, 0.9, 0.2],
};

async function readCustomers(): Promise<EvaluatedContact[]> {
  const customers: EvaluatedContact[] = [];
  const columns = ['mens', 'womens', 'segment', 'visit', 'channel', 'zip_code', 'newbie'];
  for await (const { values } of readRows(path, columns, () => {})) {
    const [mens, womens, segment = '', visit, past = '', zip = '', newbie] = values;
    const [men, women] = [mens === '1', womens === '1'];
    customers.push({
      reason: men && women ? 'both' : women ? 'womens only' : 'mens only',
      channel: segment,
      resolved: Number(visit),
      count: 1,
      weight: 1,
      context: { past, zip, newbie: newbie === '1' },
      propensity: 1 / channels.length,
    });
  }
  return customers;
}

/** Keeps each customer with a probability that depends on reason and channel: their propensities become uneven. */
function biasedLog(customers: readonly EvaluatedContact[], random: () => number) {
  return customers.flatMap((customer) => {
    const shares = kept[customer.reason] as readonly number[];
    const share = shares[channels.indexOf(customer.channel)] as number;
    const total = shares.reduce((sum, one) => sum + one, 0);
    return random() < share ? [{ ...customer, propensity: share / total }] : [];
  });
}

/** Customers alike as one row: the estimates stay the same, and take a fraction of the time. */
function together(contacts: readonly EvaluatedContact[]): EvaluatedContact[] {
  const groups = new Map<string, EvaluatedContact>();
  for (const contact of contacts) {
    const key = JSON.stringify({ ...contact, count: 0 });
    groups.set(key, { ...contact, count: contact.count + (groups.get(key)?.count ?? 0) });
  }
  return [...groups.values()];
}

/** The outcome model is learned from 30 % of the log, drawn at random; the policies are judged on the rest. */
function judge(customers: readonly EvaluatedContact[], seed: number) {
  const random = seededRandom(seed);
  const log = biasedLog(customers, random).map((customer) => ({ customer, learn: random() < 0.3 }));
  const part = (learn: boolean) =>
    together(log.filter((one) => one.learn === learn).map(({ customer }) => customer));
  const { weights } = trainPrior(part(true));
  const model = sitePrior(new Map(weights.map((weight) => [weightKey(weight), weight.mean])));
  const values = offPolicyValues({ model, choices, contacts: part(false), channels });
  if (!values) throw new Error('The log has no propensities.');
  return { size: log.length, ...values };
}

/** SNIPS on all customers: for one channel, the plain mean of those who got it. */
function trueValue(customers: readonly EvaluatedContact[], choice: Choice): number {
  const rows = customers.map((customer) => ({
    outcome: customer.resolved,
    ratio: choice(customer)(customer.channel) * channels.length,
    ...{ weight: 1, count: 1, expected: 0, expectedOfPolicy: 0 },
  }));
  return policyValue(rows).snips.value;
}

const holds = ({ low, high }: Estimate, truth: number) => low <= truth && truth <= high;
const shown = ({ value, high }: Estimate) => `${percent(value)} ± ${percent(high - value)}`;

async function check(): Promise<string> {
  const customers = await readCustomers();
  const truths = names.map((name) => trueValue(customers, choices[name]));
  const { size, contacts, policies } = judge(customers, 1);
  const rows = names.map((name, i) => {
    const { directMethod, ips, snips, doublyRobust, effectiveSampleSize } = policies[name];
    const truth = truths[i] as number;
    return [
      name,
      (100 * truth).toFixed(3),
      ...[directMethod, ips, snips, doublyRobust].map(shown),
      whole(effectiveSampleSize),
      holds(doublyRobust, truth) ? 'yes' : 'no',
    ];
  });

  const estimators = ['directMethod', 'ips', 'snips', 'doublyRobust'] as const;
  const held = names.map(() => estimators.map(() => 0));
  for (let seed = 1; seed <= repeats; seed++) {
    const again = judge(customers, seed).policies;
    names.forEach((name, i) => {
      estimators.forEach((estimator, e) => {
        const row = held[i] as number[];
        if (holds(again[name][estimator], truths[i] as number)) row[e] = (row[e] as number) + 1;
      });
    });
  }
  return [
    `${whole(customers.length)} customers, of which a biased log keeps ${whole(size)}; judged on ${whole(contacts)}.`,
    'Visits in per cent, each with its 95 % interval.',
    '',
    table([
      ['Policy', 'truth', 'DM', 'IPS', 'SNIPS', 'DR', 'effective n', 'DR holds the truth'],
      ...rows,
    ]),
    '',
    `95 % intervals that hold the truth, of ${repeats} such logs. The truth is itself a rate of these customers, part of`,
    'whom are in the log: expect a little more than 95 %. That of DM leaves out what the model got wrong.',
    '',
    table([
      ['Policy', 'DM', 'IPS', 'SNIPS', 'DR'],
      ...names.map((name, i) => [name, ...(held[i] as number[]).map(String)]),
    ]),
    '',
  ].join('\n');
}

process.stdout.write(
  existsSync(path)
    ? await check()
    : `There is no ${path} here, so there is nothing to measure. Name the data as the first argument.\n`,
);
