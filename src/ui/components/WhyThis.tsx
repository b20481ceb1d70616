import type { Text } from '../format';

export interface WhyThisProps {
  /** What speaks for the suggestion, most telling first. */
  because: readonly string[];
  /** What speaks for it against each other channel, by that channel's name. */
  instead: readonly { readonly name: string; readonly because: string }[];
  /** Contacts that the site prior was trained on; 0 where there is no site prior. */
  trainedOnRows: number;
  /** The customer's own contacts with a known outcome. */
  ownOutcomes: number;
  t: Text;
}

/** Three sentences are read; more are not. */
const mostSentences = 3;

/** Why this channel, why not another, and how much is known. */
export const WhyThis = ({ because, instead, trainedOnRows, ownOutcomes, t }: WhyThisProps) => (
  <>
    <ul>
      {because.slice(0, mostSentences).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
    {instead.length > 0 && (
      <>
        <p class="detail">{t('why.instead')}</p>
        <dl>
          {instead.map(({ name, because }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{because}</dd>
            </div>
          ))}
        </dl>
      </>
    )}
    <p class="detail">
      {[
        trainedOnRows > 0 && t('why.site', { count: trainedOnRows }),
        ownOutcomes > 0 && t('why.own', { count: ownOutcomes }),
        trainedOnRows + ownOutcomes === 0 && t('why.guess'),
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  </>
);
