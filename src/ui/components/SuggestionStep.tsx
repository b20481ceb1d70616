import type { ComponentChildren } from 'preact';
import type { Channel } from '../../config/schema';
import { ChannelList, type ChannelListProps } from './ChannelList';
import { SuggestionCard } from './SuggestionCard';

export interface SuggestionStepProps extends Omit<ChannelListProps, 'suggested'> {
  /** `undefined` where no channel may be suggested for the reason. */
  suggested: Channel | undefined;
  because: string | undefined;
  /** As the customer wrote it; what is taken along is the draft. */
  message: string;
  /** Something in it, or all of it, is not in the draft. */
  isMasked: boolean;
  /** The reason was not resolved before. */
  isSorry: boolean;
  /** The whole explanation of the suggestion, or of why there is none. */
  children: ComponentChildren;
  onWrite: (message: string) => void;
}

/** The suggestion, the words to take along, and every channel in its usual place. */
export function SuggestionStep(props: SuggestionStepProps) {
  const { suggested, because, message, isMasked, isSorry, children, onWrite, ...list } = props;
  const { draft, label, nowOf, t, onHandOff } = list;
  return (
    <>
      {isSorry && <p class="sorry">{t('suggestion.again')}</p>}
      {suggested ? (
        <SuggestionCard
          channel={suggested}
          draft={draft}
          label={label}
          now={nowOf(suggested)}
          because={because}
          t={t}
          onHandOff={onHandOff}
        >
          {children}
        </SuggestionCard>
      ) : (
        children
      )}
      <label class="label" for="message">
        {t('message.label')}
      </label>
      <textarea
        id="message"
        class="field"
        part="field message"
        rows={2}
        aria-describedby="hint"
        value={message}
        onInput={({ currentTarget }) => onWrite(currentTarget.value)}
      />
      <p id="hint" class="detail" role="status">
        {t(
          isMasked
            ? draft.message
              ? 'message.masked'
              : 'message.left'
            : suggested?.kind === 'phone'
              ? 'message.phoneHint'
              : 'message.hint',
        )}
      </p>
      <h3 class="quiet">{t('channels.all')}</h3>
      <ChannelList {...list} suggested={suggested?.id} />
    </>
  );
}
