import type { Agreement, ApprenticeTrial } from '../learning/apprentice';
import { leastOverlap } from '../learning/estimators';
import type { Estimate } from '../learning/off-policy';
import { percent, signed, table, whole } from './table';

const shownReasons = 10;

/** How an apprentice did, for people: how often it agreed, what following it is worth, and what follows from that. */
export function apprenticeReport(trial: ApprenticeTrial): string {
  const { agreement, byReason, asShown, asApprentice } = trial;
  const rest = byReason.length - shownReasons;
  const agreed = (title: string, { contacts, share }: Agreement) => [
    title,
    whole(contacts),
    percent(share.value),
    interval(share),
  ];
  const { lead } = asApprentice;
  return [
    table([
      ['The apprentice agreed', 'contacts', 'with what was shown %', '95 % interval'],
      agreed('for any reason', agreement),
      ...byReason.slice(0, shownReasons).map((one) => agreed(one.reason, one)),
      ...(rest > 0 ? [[`… and ${rest} more`, '', '', '']] : []),
    ]),
    '',
    table([
      ['Contacts by', 'resolved %', '95 % interval', 'effective n'],
      ...[
        ['what was shown', asShown] as const,
        ['what it would suggest', asApprentice] as const,
      ].map(([title, { outcome, effectiveSampleSize }]) => [
        title,
        percent(outcome.value),
        interval(outcome),
        whole(effectiveSampleSize),
      ]),
      ['gain of following it', signed(lead.value), interval(lead, signed), ''],
    ]),
    '',
    verdict(trial),
    'Rates are those of customers who took that channel of their own accord: what a choice is associated with, not what it',
    'would cause. How likely they took it is counted by reason and by what was shown.',
  ].join('\n');
}

function verdict({ verdict, isThin }: ApprenticeTrial): string {
  if (isThin)
    return (
      'No evidence either way: overlap is thin, too few customers took by themselves what was shown or what it would\n' +
      `suggest (fewer than ${leastOverlap.effectiveSampleSize} effective contacts).`
    );
  return {
    'switch on':
      'Switch on: more was resolved where customers did what the apprentice would suggest.',
    'not yet': 'Not yet: more was resolved where customers did what was shown.',
    'no evidence either way': 'No evidence either way: the gain may be none.',
  }[verdict];
}

const interval = ({ low, high }: Estimate, of = percent): string => `${of(low)} to ${of(high)}`;
