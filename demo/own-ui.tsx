/** A user interface of one's own on the core, with signals: reads the model's numbers and tells it outcomes. */
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { createSelector, type RankedChannel } from 'smart-channel-selector/core';

const selector = createSelector(
  {
    channels: [
      { id: 'chat', kind: 'chat', label: 'Chat' },
      { id: 'sms', kind: 'sms', label: 'Text message', number: '+15555550100' },
      { id: 'email', kind: 'email', label: 'Email', address: 'help@acme.example' },
      { id: 'phone', kind: 'phone', label: 'Phone', number: '+15555550101' },
    ],
    reasons: [
      { id: 'order', label: 'Where is my order?', traits: ['simple'] },
      { id: 'card', label: 'Lost or stolen card', traits: ['urgent', 'sensitive'] },
      { id: 'invoice', label: 'Question about an invoice', traits: ['documents'] },
      { id: 'complaint', label: 'A complaint', traits: ['emotional', 'record'] },
    ],
  },
  { storage: 'memory' },
);

const reason = signal('order');
const device = signal('desktop');
const outcomes = signal(0);
/** The core has no signals: it answers when asked, so it is asked again after each outcome. */
const rankAfter = (_outcomes: number) =>
  selector.rank({ reason: reason.value, context: { device: device.value } });
const ranking = computed(() => rankAfter(outcomes.value));

async function tell(channel: string, resolved: boolean) {
  selector.identify({ device: device.value });
  const { id } = await selector.handOff(channel, { reason: reason.value });
  await selector.recordOutcome(id, { resolved });
  outcomes.value += 1;
}

async function forget() {
  await selector.forget();
  outcomes.value = 0;
}

const labelOf = (id: string) =>
  selector.config.channels.find((channel) => channel.id === id)?.label;
const signed = (number: number) => `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(2)}`;

const Row = ({ channel, probability, score, contributions }: RankedChannel) => (
  <tr aria-current={ranking.value.suggestion?.channel === channel}>
    <th scope="row">{labelOf(channel)}</th>
    <td>
      <meter min={0} max={1} value={probability} /> {probability.toFixed(2)}
    </td>
    <td>{signed(score)}</td>
    <td>
      <ul>
        {contributions.map(({ name, source, logOdds }) => (
          <li key={source + name}>
            <code>{name}</code> {signed(logOdds)} <small>{source}</small>
          </li>
        ))}
      </ul>
    </td>
    <td>
      <button type="button" onClick={() => tell(channel, true)}>
        Resolved
      </button>{' '}
      <button type="button" onClick={() => tell(channel, false)}>
        Not resolved
      </button>
    </td>
  </tr>
);

const App = () => (
  <>
    <p class="controls">
      <label>
        Reason{' '}
        <select
          value={reason}
          onChange={({ currentTarget }) => (reason.value = currentTarget.value)}
        >
          {selector.config.reasons.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Device{' '}
        <select
          value={device}
          onChange={({ currentTarget }) => (device.value = currentTarget.value)}
        >
          <option value="desktop">Desktop</option>
          <option value="mobile">Phone</option>
        </select>
      </label>
      <button type="button" onClick={forget}>
        Forget outcomes: {outcomes.value}
      </button>
    </p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Channel</th>
            <th scope="col">P(resolved)</th>
            <th scope="col">Log-odds</th>
            <th scope="col">Contributions</th>
            <th scope="col">Say how it went</th>
          </tr>
        </thead>
        <tbody>
          {ranking.value.channels.map((row) => (
            <Row key={row.channel} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  </>
);

render(<App />, document.getElementById('app') as HTMLElement);
