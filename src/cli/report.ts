import { beatsSingleBest, type Evaluation, type PolicyName } from '../learning/evaluation';
import { clipAt } from '../learning/off-policy';
import { percent, signed, table, whole } from './table';

/** What the policies are called, in the order of the tables. */
export const titles: Readonly<Record<PolicyName, (of: Evaluation) => string>> = {
  model: () => 'the model',
  singleBest: ({ singleBest }) => `single best channel (${singleBest})`,
  bestPerReason: () => 'best per reason by count',
  mostUsed: ({ mostUsed }) => `most used channel (${mostUsed})`,
  uniform: () => 'any channel alike',
  asLogged: () => 'what customers did',
};

/** The table of policies, with what it rests on and what it does not show. */
export function policyReport(evaluation: Evaluation): string {
  const { policies, channels, contacts, otherContacts } = evaluation;
  const rows = (Object.keys(titles) as PolicyName[]).map((name) => {
    const { outcome, lead, effectiveSampleSize, clipped } = policies[name];
    return [
      titles[name](evaluation),
      percent(outcome.value),
      `${percent(outcome.low)} to ${percent(outcome.high)}`,
      name === 'singleBest' ? '' : signed(lead.value),
      name === 'singleBest' ? '' : `${signed(lead.low)} to ${signed(lead.high)}`,
      whole(effectiveSampleSize),
      whole(clipped),
    ];
  });
  const head = [
    'Choosing by',
    'resolved %',
    '95 % interval',
    'against best',
    '95 % interval',
    'effective n',
    'cut',
  ];
  return [
    table([head, ...rows]),
    '',
    `Judged on ${whole(contacts)} contacts by ${channels.join(', ')}. ${whole(otherContacts)} contacts by rarer channels`,
    ...(evaluation.offPolicy && evaluation.offPolicy.followed === undefined
      ? knownPropensities
      : countedPropensities),
  ].join('\n');
}

const countedPropensities = [
  'say too little and are left out. Customers chose their channel themselves: these are the rates that a choice is',
  'associated with, not what it would cause. Estimated by self-normalised inverse propensity weighting (Swaminathan',
  "and Joachims 2015) around each reason's own rate; how likely customers took a channel is counted by reason, and",
  `weights above ${clipAt} are cut.`,
];

const knownPropensities = [
  'say too little and are left out. Estimated by self-normalised inverse propensity weighting (Swaminathan and Joachims',
  "2015) around each reason's own rate, by the log's propensities where it has them and else by those counted by reason;",
  `weights above ${clipAt} are cut.`,
];

/** How well the model's probabilities fit the outcomes. */
export function probabilityReport({
  logLoss,
  logLossPerChannel,
  calibrationError,
}: Evaluation): string {
  return table([
    ["The model's probabilities", ''],
    ['log loss', logLoss.toFixed(4)],
    ["log loss of each channel's rate alone", logLossPerChannel.toFixed(4)],
    ['calibration error, points', percent(calibrationError)],
  ]);
}

/** What was predicted against what happened, by predicted probability. */
export const reliabilityReport = ({ reliability }: Evaluation): string =>
  table([
    ['predicted %', 'resolved %', 'contacts'],
    ...reliability.map(({ meanProbability, meanOutcome, weight }) => [
      percent(meanProbability),
      percent(meanOutcome),
      whole(weight),
    ]),
  ]);

/** A warning if the model is not estimated to beat the single best channel. */
export function warning(evaluation: Evaluation): string {
  if (beatsSingleBest(evaluation)) return '';
  const { policies, singleBest } = evaluation;
  return (
    `Warning: on the held-out contacts the model (${percent(policies.model.outcome.value)} %) does not beat always ` +
    `suggesting ${singleBest} (${percent(policies.singleBest.outcome.value)} %).\n`
  );
}
