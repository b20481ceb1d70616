import type { AppProps } from './App';
import { ChannelList } from './components/ChannelList';
import { ReasonStep } from './components/ReasonStep';
import { SuggestionStep } from './components/SuggestionStep';
import { explain } from './explain';

/** The step that the customer is at. */
export function Step({ selector, flow, t, later }: AppProps) {
  const { channels } = selector.config;
  const ranking = selector.ranking.value;
  const draft = flow.draft.value;
  const label = flow.suggestionLabel.value;
  const list = { channels, draft, label, t, onHandOff: flow.handOff };

  if (flow.view.value === 'memory')
    return later && <later.DeviceMemory selector={selector} flow={flow} t={t} />;
  if (flow.handedOff.value)
    return later ? (
      <later.HandedOffView {...list} flow={flow} selector={selector} />
    ) : (
      <ChannelList {...list} />
    );
  if (!ranking)
    return (
      <ReasonStep
        {...list}
        reasons={selector.reasons}
        search={flow.search.value}
        labelOf={flow.labelOf}
        onSearch={flow.setSearch}
        onPick={flow.pickReason}
      />
    );

  const chosen = ranking.channels.find(({ channel }) => channel === ranking.suggestion?.channel);
  const others = ranking.channels.filter((other) => other !== chosen);
  const say = (rivals: typeof others) => (chosen ? explain(chosen, rivals, t, flow.nameOf) : []);
  const because = say(others);
  return (
    <SuggestionStep
      {...list}
      suggested={channels.find(({ id }) => id === chosen?.channel)}
      because={because[0]}
      message={flow.message.value}
      isMasked={flow.isMasked.value}
      isSorry={flow.isSorry.value || selector.unresolved.value !== null}
      onWrite={flow.setMessage}
    >
      {later && (
        <later.WhyThis
          because={because}
          instead={others.map((other) => ({
            name: flow.nameOf(other.channel),
            because: say([other])[0] ?? '',
          }))}
          isBest={chosen?.channel === ranking.suggestion?.best}
          trainedOnRows={selector.trainedOnRows.value}
          ownOutcomes={selector.contacts.value.filter(({ outcome }) => outcome).length}
          t={t}
        />
      )}
    </SuggestionStep>
  );
}
