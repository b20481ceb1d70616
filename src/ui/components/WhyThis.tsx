import type { Text } from '../format';
import { LaterIcon } from './LaterIcon';

export interface WhyThisProps {
  /** What speaks for the suggestion, most telling first. */
  because: readonly string[];
  /** What most speaks for it against each other channel, by that channel's name. */
  instead: readonly { readonly name: string; readonly because: string }[];
  /** Nothing that may be suggested scores higher. */
  isBest: boolean;
  /** Contacts that the site prior was trained on; 0 where there is no site prior. */
  trainedOnRows: number;
  /** The customer's own contacts with a known outcome. */
  ownOutcomes: number;
  t: Text;
}

/** Three sentences are read; more are not. */
const mostSentences = 3;

/** Why this channel, why not another, and how much is known. */
export function WhyThis(props: WhyThisProps) {
  const { because, instead, isBest, trainedOnRows, ownOutcomes, t } = props;
  const learned = [
    trainedOnRows > 0 && t('why.site', { count: trainedOnRows }),
    ownOutcomes > 0 && t('why.own', { count: ownOutcomes }),
    trainedOnRows + ownOutcomes === 0 && t('why.guess'),
  ];
  return (
    <details class="why">
      <summary class="row">
        {t('why.title')}
        <LaterIcon name="expand" />
      </summary>
      <ul>
        {because.slice(0, mostSentences).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {instead.length > 0 && <p class="detail">{t('why.instead')}</p>}
      <dl>
        {namesBySentence(instead).map(([sentence, names]) => (
          <div key={sentence}>
            <dt>{names.join(', ')}</dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
      <p class="detail">{isBest ? learned.filter(Boolean).join(' ') : t('why.start')}</p>
    </details>
  );
}

/** What is true against several channels is said once. */
function namesBySentence(instead: WhyThisProps['instead']): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const { name, because } of instead)
    found.set(because, [...(found.get(because) ?? []), name]);
  return [...found];
}
