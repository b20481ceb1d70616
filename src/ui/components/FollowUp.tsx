import type { FollowUpAnswer } from '../../contact/follow-up';
import type { Text } from '../format';
import { Icon } from './Icon';

export interface FollowUpProps {
  /** Which contact is meant: reason, channel, date. */
  about: string;
  /** The customer has answered that it is resolved. */
  isThanked: boolean;
  t: Text;
  onAnswer: (answer: FollowUpAnswer) => void;
}

/** One polite question about one earlier contact. */
export const FollowUp = ({ about, isThanked, t, onAnswer }: FollowUpProps) =>
  isThanked ? (
    <p class="follow-up row thanks">
      <Icon name="check" />
      {t('follow-up.thanks')}
    </p>
  ) : (
    <section class="follow-up" part="follow-up" aria-labelledby="asked">
      <button
        type="button"
        class="round center"
        aria-label={t('close')}
        onClick={() => onAnswer('dismissed')}
      >
        <Icon name="close" />
      </button>
      <p id="asked" class="label">
        {t('follow-up.title')}
      </p>
      <p class="detail">{about}</p>
      <div class="answers">
        <button type="button" class="secondary" onClick={() => onAnswer('resolved')}>
          {t('follow-up.yes')}
        </button>
        <button type="button" class="secondary" onClick={() => onAnswer('unresolved')}>
          {t('follow-up.no')}
        </button>
        <button type="button" class="secondary" onClick={() => onAnswer('later')}>
          {t('follow-up.later')}
        </button>
      </div>
    </section>
  );
