import { callbackWindows } from '../../contact/callback';
import { guard } from '../../guard';
import type { SelectorStore } from '../../selector';
import { type CallbackChannel, wishFor } from '../callback-wish';
import type { Flow } from '../flow';
import { focusSoon } from '../focus-soon';
import type { Text } from '../format';
import { LaterIcon } from './LaterIcon';
// Here already when the customer has gone offline.
import '../../contact/open-later';

export interface CallbackFormProps {
  selector: SelectorStore;
  flow: Flow;
  channel: CallbackChannel;
  t: Text;
}

/** Who sends it from the field, by Enter, may have the end of the form out of sight. */
const reveal = (element: Element | null): void => element?.scrollIntoView({ block: 'nearest' });

/** Where and when to call, what is told beforehand, and one button. */
export function CallbackForm({ selector, flow, channel, t }: CallbackFormProps) {
  const wish = wishFor(channel, { selector, flow });
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
        if (!wish.fault.value) return;
        const field = event.currentTarget.querySelector('input');
        field?.scrollIntoView({ block: 'nearest' });
        focusSoon(field);
      })}
    >
      <label class="label" for="callback-number">
        {t('callback.number')}
      </label>
      <input
        id="callback-number"
        class="field"
        part="field"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        dir="ltr"
        required
        aria-invalid={fault !== null}
        aria-describedby={fault ? 'callback-fault callback-hint' : 'callback-hint'}
        value={wish.number.value}
        onInput={({ currentTarget }) => wish.setNumber(currentTarget.value)}
      />
      {fault && (
        <p id="callback-fault" class="fault" role="alert">
          {t(fault)}
        </p>
      )}
      <p id="callback-hint" class="detail">
        {t('callback.hint')}
      </p>
      <label class="label" for="callback-window">
        {t('callback.window')}
      </label>
      <select
        id="callback-window"
        class="field"
        part="field"
        value={wish.window.value}
        onChange={({ currentTarget: { selectedIndex } }) =>
          wish.setWindow(callbackWindows[selectedIndex] ?? 'asap')
        }
      >
        {callbackWindows.map((window) => (
          <option key={window} value={window}>
            {t(`callback.${window}`)}
          </option>
        ))}
      </select>
      {message && (
        <>
          <h3>{t('callback.message')}</h3>
          <p class="passed-on">{message}</p>
        </>
      )}
      {failure && (
        <p class="row notice" part="notice" role="alert" ref={reveal}>
          <LaterIcon name="alert" />
          {t(failure)}
        </p>
      )}
      <button
        type="submit"
        class="primary center"
        part="action"
        aria-disabled={wish.isSending.value}
      >
        {t(`callback.${verb}`)}
      </button>
    </form>
  );
}
