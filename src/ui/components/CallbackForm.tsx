import { callbackWindows } from '../../contact/callback';
import { guard } from '../../guard';
import type { SelectorStore } from '../../selector';
import { type CallbackChannel, wishFor } from '../callback-wish';
import type { Flow } from '../flow';
import { focusSoon } from '../focus-soon';
import { createText, type Text } from '../format';
import { enSeldom } from '../messages/en-seldom';
import { LaterIcon } from './LaterIcon';
// Here already when the customer has gone offline.
import '../../contact/open-later';

export interface CallbackFormProps {
  selector: SelectorStore;
  flow: Flow;
  channel: CallbackChannel;
  t: Text;
}

const ownText = createText(enSeldom);

/** Where and when to call, what is told beforehand, and one button. */
export function CallbackForm({ selector, flow, channel, t }: CallbackFormProps) {
  const wish = wishFor(channel, { selector, flow });
  const say = (key: string) => t(key) || ownText(key);
  const { message } = flow.draft.value;
  const fault = wish.fault.value;
  const failure = wish.failure.value;
  const verb = wish.isSending.value ? 'sending' : failure ? 'again' : 'send';
  return (
    <form
      class="callback"
      noValidate
      ref={wish.attach}
      onSubmit={guard((event) => {
        event.preventDefault();
        void wish.submit();
        if (wish.fault.value) focusSoon(event.currentTarget.querySelector('input'));
      })}
    >
      <label class="label" for="callback-number">
        {say('callback.number')}
      </label>
      <input
        id="callback-number"
        class="field"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        dir="ltr"
        required
        aria-invalid={fault !== null}
        aria-describedby={fault ? 'callback-fault' : 'callback-hint'}
        value={wish.number.value}
        onInput={({ currentTarget }) => wish.setNumber(currentTarget.value)}
      />
      {fault && (
        <p id="callback-fault" class="fault" role="alert">
          {say(fault)}
        </p>
      )}
      <p id="callback-hint" class="detail">
        {say('callback.hint')}
      </p>
      <label class="label" for="callback-window">
        {say('callback.window')}
      </label>
      <select
        id="callback-window"
        class="field"
        value={wish.window.value}
        onChange={({ currentTarget: { selectedIndex } }) =>
          wish.setWindow(callbackWindows[selectedIndex] ?? 'asap')
        }
      >
        {callbackWindows.map((window) => (
          <option key={window} value={window}>
            {say(`callback.${window}`)}
          </option>
        ))}
      </select>
      {message && (
        <>
          <h3>{say('callback.message')}</h3>
          <p class="passed-on">{message}</p>
        </>
      )}
      {failure && (
        <p class="row notice" role="alert">
          <LaterIcon name="alert" />
          {say(failure)}
        </p>
      )}
      <button type="submit" class="primary center" aria-disabled={wish.isSending.value}>
        {say(`callback.${verb}`)}
      </button>
    </form>
  );
}
