import type { FollowUpFlow } from '../follow-up-flow';
import type { Text } from '../format';
import { Icon } from './Icon';
import { LaterIcon } from './LaterIcon';

export interface FollowUpProps {
  followUp: FollowUpFlow;
  t: Text;
}

/** One polite question about one earlier contact. */
export function FollowUp({ followUp, t }: FollowUpProps) {
  const { about, answer, isAsked, note } = followUp;
  if (note.value)
    return (
      <section class="follow-up row thanks" aria-labelledby="noted">
        <LaterIcon name="check" />
        <p id="noted">{note.value}</p>
      </section>
    );
  if (!isAsked.value) return null;
  return (
    <section class="follow-up" part="follow-up" aria-labelledby="asked">
      <button
        type="button"
        class="round center"
        part="close"
        aria-label={t('close')}
        onClick={() => answer('dismissed')}
      >
        <Icon name="close" />
      </button>
      <p id="asked" class="label">
        {t('follow-up.title')}
      </p>
      <p class="detail">{about}</p>
      <div class="answers">
        <button type="button" class="secondary" part="secondary" onClick={() => answer('resolved')}>
          {t('follow-up.yes')}
        </button>
        <button
          type="button"
          class="secondary"
          part="secondary"
          onClick={() => answer('unresolved')}
        >
          {t('follow-up.no')}
        </button>
        <button type="button" class="secondary" part="secondary" onClick={() => answer('later')}>
          {t('follow-up.later')}
        </button>
      </div>
      <button type="button" class="link" part="link" onClick={() => answer('never')}>
        {t('follow-up.never')}
      </button>
    </section>
  );
}
