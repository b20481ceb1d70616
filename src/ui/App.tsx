import type { SelectorStore } from '../selector';
import { Icon } from './components/Icon';
import type { ReasonStepProps } from './components/ReasonStep';
import { channelName } from './describe-channel';
import type { Flow } from './flow';
import type { Text } from './format';
import type { Later } from './load-later';
import { Step } from './Step';

export interface AppProps {
  selector: SelectorStore;
  flow: Flow;
  t: Text;
  /** `null` until it is loaded, `undefined` where it did not load. */
  later: Later | null | undefined;
  field: ReasonStepProps['field'];
  /** Missing where the panel is part of the page and cannot be closed. */
  onClose?: (() => void) | undefined;
}

/** The panel: a title, the step the customer is at, and what there is beside it. */
export function App(props: AppProps) {
  const { flow, t, later, onClose } = props;
  const view = flow.view.value;
  const isAside = flow.aside.value;
  const title = titleOf(flow, t);
  return (
    <>
      <div class="head row" part="head">
        {view !== 'reasons' && <RoundButton name="back" t={t} onPress={flow.goBack} />}
        <h2 id="title" part="title" tabIndex={-1}>
          {title}
        </h2>
        {onClose && <RoundButton name="close" t={t} onPress={onClose} />}
      </div>
      <div class="body" part="body" key={view}>
        {!isAside && <Question {...props} />}
        <Step {...props} />
        {isAside && later === undefined && (
          <p role="alert">{t('done.failed', { channel: title })}</p>
        )}
      </div>
      {!isAside && (
        <div class="foot" part="foot">
          {flow.asides.map((aside) => (
            <button
              key={aside}
              type="button"
              class="link"
              part="link"
              onClick={() => flow.showAside(aside)}
            >
              {t(`${aside}.open`)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** The question about an earlier contact, where there is one. */
export function Question({ flow, t, later }: AppProps) {
  const followUp = flow.followUp.value;
  return later && followUp && <later.FollowUp followUp={followUp} t={t} />;
}

interface RoundButtonProps {
  name: 'back' | 'close';
  t: Text;
  onPress: () => void;
}

const RoundButton = ({ name, t, onPress }: RoundButtonProps) => (
  <button type="button" class="round center" part={name} aria-label={t(name)} onClick={onPress}>
    <Icon name={name} />
  </button>
);

function titleOf({ aside, handedOff, subject }: Flow, t: Text): string {
  if (aside.value) return t(`${aside.value}.open`);
  const { channel, isAsking, isFailed } = handedOff.value ?? {};
  if (channel && isAsking) return channelName(channel, t);
  if (channel && !isFailed) return t(`done.${channel.kind}`, { channel: channelName(channel, t) });
  return subject.value || t('title');
}
