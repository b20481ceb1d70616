import type { Channel } from '../config/schema';
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
  const nowOf = (channel: Channel) => later?.describeNow(channel, selector, t);
  const list = { channels, draft, label, nowOf, t, onHandOff: flow.handOff };

  if (flow.aside.value) return later && <later.Aside selector={selector} flow={flow} t={t} />;
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
  return (
    <SuggestionStep
      {...list}
      suggested={channels.find(({ id }) => id === chosen?.channel)}
      because={chosen && explain(chosen, others, t, flow.nameOf)[0]}
      message={flow.message.value}
      isMasked={flow.isMasked.value}
      isSorry={flow.isSorry.value || selector.unresolved.value !== null}
      onWrite={flow.setMessage}
    >
      {later && (
        <later.WhyThis
          selector={selector}
          flow={flow}
          chosen={chosen}
          others={others}
          nowOf={nowOf}
          t={t}
        />
      )}
    </SuggestionStep>
  );
}
