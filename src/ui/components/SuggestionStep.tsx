import type { ComponentChildren } from 'preact';
import type { Channel } from '../../config/schema';
import type { Flow } from '../flow';
import { ChannelList, type ChannelListProps } from './ChannelList';
import { SuggestionCard } from './SuggestionCard';

export interface SuggestionStepProps extends Omit<ChannelListProps, 'suggested'> {
  /** `undefined` where no channel may be suggested for the reason. */
  suggested: Channel | undefined;
  because: string | undefined;
  flow: Flow;
  /** The reason was not resolved before. */
  isSorry: boolean;
  /** The whole explanation of the suggestion, or of why there is none. */
  children: ComponentChildren;
}

/** The suggestion, the words to take along, and every channel in its usual place. */
export function SuggestionStep(props: SuggestionStepProps) {
  const { suggested, because, flow, isSorry, children, ...list } = props;
  const { draft, nowOf, t } = list;
  return (
    <>
      {isSorry && <p class="sorry">{t('suggestion.again')}</p>}
      {suggested ? (
        <SuggestionCard {...list} channel={suggested} now={nowOf(suggested)} because={because}>
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
        value={flow.message.value}
        onInput={({ currentTarget }) => flow.setMessage(currentTarget.value)}
      />
      <p id="hint" class="detail" role="status">
        {t(
          flow.isMasked.value
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
