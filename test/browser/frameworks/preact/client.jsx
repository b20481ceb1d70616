import { render } from 'preact';
import { useState } from 'preact/hooks';
import { defineElement } from 'smart-channel-selector';
import { configOf } from '../site';

defineElement();

function App() {
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
        <smart-channel-selector
          config={configOf(hasChat)}
          onchannel-selector:handoff={(event) => setChannel(event.detail.channel)}
        >
          <a href="tel:+15555550101">Call us</a>
        </smart-channel-selector>
      )}
    </main>
  );
}

render(<App />, document.querySelector('#root'));
