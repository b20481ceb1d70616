/** @jsxImportSource react */
import { type Ref, useState } from 'react';
import {
  type ConfigInput,
  defineElement,
  type HandOffDetail,
  type SmartChannelSelector,
} from 'smart-channel-selector';
import { configOf } from '../site';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'smart-channel-selector': HTMLAttributes<SmartChannelSelector> & {
        ref?: Ref<SmartChannelSelector>;
        config?: ConfigInput;
        'onchannel-selector:handoff'?: (event: CustomEvent<HandOffDetail>) => void;
      };
    }
  }
}

defineElement();

interface ContactProps {
  readonly config: ConfigInput;
  readonly onHandOff: (event: CustomEvent<HandOffDetail>) => void;
}

export const Contact = ({ config, onHandOff }: ContactProps) => (
  <smart-channel-selector config={config} onchannel-selector:handoff={onHandOff}>
    <a href="tel:+15555550101">Call us</a>
  </smart-channel-selector>
);

/** React 19 sets no properties and hears no events of an element that the server rendered, before it renders again. */
export function ContactFromServer({ config, onHandOff }: ContactProps) {
  const fill: Ref<SmartChannelSelector> = (element) => {
    if (!element) return;
    element.config = config;
    const listener = onHandOff as EventListener;
    element.addEventListener('channel-selector:handoff', listener);
    return () => element.removeEventListener('channel-selector:handoff', listener);
  };
  return (
    <smart-channel-selector ref={fill}>
      <a href="tel:+15555550101">Call us</a>
    </smart-channel-selector>
  );
}

export function App({ as: As }: { readonly as: typeof Contact }) {
  const [hasChat, setHasChat] = useState(false);
  const [isShown, setShown] = useState(true);
  const [renders, setRenders] = useState(0);
  const [channel, setChannel] = useState('');
  return (
    <main>
      <button type="button" onClick={() => setHasChat(!hasChat)}>
        Chat
      </button>
      <button type="button" onClick={() => setShown(!isShown)}>
        Show
      </button>
      <button type="button" onClick={() => setRenders(renders + 1)}>
        Render
      </button>
      <output>{channel}</output>
      <p>Renders: {renders}</p>
      {isShown && (
        <As config={configOf(hasChat)} onHandOff={({ detail }) => setChannel(detail.channel)} />
      )}
    </main>
  );
}
