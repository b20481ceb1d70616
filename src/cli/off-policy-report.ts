import { isMisfit, isThin, leastOverlap } from '../learning/estimators';
import type { ChoiceName, Evaluation } from '../learning/evaluation';
import { clipAt, type Estimate } from '../learning/off-policy';
import { titles } from './report';
import { percent, table, whole } from './table';

/** The table of what policies are worth by the log's own propensities; none where it has none. */
export function offPolicyReport(evaluation: Evaluation): string[] {
  const { offPolicy } = evaluation;
  if (!offPolicy) return [];
  const { contacts, withoutPropensity, logged, policies, followed } = offPolicy;
  const rows = (Object.keys(policies) as ChoiceName[]).map((name) => {
    const { directMethod, ips, snips, doublyRobust, ...rest } = policies[name];
    return [
      titles[name](evaluation),
      ...[directMethod, ips, snips, doublyRobust].map(withMargin),
      whole(rest.effectiveSampleSize),
      whole(rest.clipped),
      isThin(policies[name]) ? 'thin' : '',
    ];
  });
  const isBySuggestion = followed !== undefined;
  const head = [
    isBySuggestion ? 'By suggestion' : 'By propensity',
    'DM %',
    'IPS %',
    'SNIPS %',
    'DR %',
    'effective n',
    'cut',
    '',
  ];
  return [
    [
      table([head, ...rows]),
      '',
      `Resolved rates by the log's propensities, on ${whole(contacts)} contacts by any channel; as they went, ` +
        `${withMargin(logged)} % were resolved.`,
      ...(isBySuggestion
        ? [
            `They are those of suggesting, whether customers follow or not; here ${percent(followed)} % took what was suggested.`,
          ]
        : []),
      ...(withoutPropensity > 0
        ? [
            `${whole(withoutPropensity)} contacts without a ${isBySuggestion ? 'suggestion and its ' : ''}propensity are left out.`,
          ]
        : []),
      'DM is what the model itself expects; its interval leaves out how wrong the model may be. IPS weights outcomes by',
      'inverse propensity, SNIPS also divides by the sum of the weights (Swaminathan and Joachims 2015), DR corrects DM by',
      'the weighted errors of the model (Dudík, Langford and Li 2011):',
      `read DR first. ± is the 95 % interval (normal approximation). Weights above ${clipAt} are cut. Thin: fewer than`,
      `${leastOverlap.effectiveSampleSize} effective contacts, or over ${100 * leastOverlap.cutAway} % of the weight cut away.`,
    ].join('\n'),
  ];
}

/** Warnings where too few contacts went as a policy would, and where the propensities cannot be right. */
export function overlapWarnings(evaluation: Evaluation): string {
  const { offPolicy } = evaluation;
  if (!offPolicy) return '';
  const { policies } = offPolicy;
  const names = Object.keys(policies) as ChoiceName[];
  const told = (of: (name: ChoiceName) => string) => (name: ChoiceName) =>
    `${titles[name](evaluation)} (${of(name)})`;
  const thin = names.filter((name) => isThin(policies[name]));
  const misfit = names.filter((name) => !thin.includes(name) && isMisfit(policies[name]));
  const lines = [];
  if (thin.length > 0)
    lines.push(
      'Warning: thin overlap: too few contacts went as these would to decide by their estimates: ' +
        `${thin.map(told((name) => `${whole(policies[name].effectiveSampleSize)} effective`)).join(', ')}.\n`,
    );
  if (misfit.length > 0)
    lines.push(
      'Warning: the propensities do not fit. Their weights should have a mean of 1; it is far from that for ' +
        `${misfit.map(told((name) => policies[name].meanRatio.value.toFixed(2))).join(', ')}. ` +
        `Are they those of the ${offPolicy.followed === undefined ? 'channel that was taken' : 'suggestion that was shown'}, and above 0 wherever it could be?\n`,
    );
  return lines.join('');
}

const withMargin = ({ value, high }: Estimate): string =>
  Number.isFinite(value) ? `${percent(value)} ± ${percent(high - value)}` : '-';
