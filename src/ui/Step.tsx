import type { Channel } from '../config/schema';
import type { AppProps } from './App';
import { ChannelList } from './components/ChannelList';
import { ReasonStep } from './components/ReasonStep';
import { SuggestionStep } from './components/SuggestionStep';
import { explain } from './explain';

/** The step that the customer is at. */
export function Step(props: AppProps) {
  const { selector, flow, t, later } = props;
  const channels = selector.channels.value;
  const ranking = selector.ranking.value;
  const list = {
    ...props,
    channels,
    draft: flow.draft.value,
    label: flow.suggestionLabel.value,
    nowOf: (channel: Channel) => later?.describeNow(channel, selector, t),
    onHandOff: flow.handOff,
  };

  if (flow.aside.value) return later && <later.Aside {...props} />;
  if (flow.handedOff.value)
    return later ? <later.HandedOffView {...list} /> : <ChannelList {...list} />;
  if (!ranking) return <ReasonStep {...list} />;

  const chosen = ranking.channels.find(({ channel }) => channel === ranking.suggestion?.channel);
  const others = ranking.channels.filter((other) => other !== chosen);
  return (
    <SuggestionStep
      {...list}
      suggested={channels.find(({ id }) => id === chosen?.channel)}
      because={chosen && explain(chosen, others, t, flow.nameOf)[0]}
      isSorry={flow.isSorry.value || selector.unresolved.value !== null}
    >
      {later && <later.WhyThis {...list} chosen={chosen} others={others} />}
    </SuggestionStep>
  );
}
