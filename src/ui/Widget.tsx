import { App, type AppProps, Question } from './App';
import { channelName } from './describe-channel';

export interface WidgetProps extends AppProps {
  /** In a corner of the window rather than in the flow of the page. */
  isFloating: boolean;
  isOpen: boolean;
}

/** Everything that is drawn: the panel, the question beside the closed panel, and what screen readers are told. */
export function Widget({ isFloating, isOpen, ...app }: WidgetProps) {
  return (
    <>
      <p class="unseen" role="status">
        {announcement(app)}
      </p>
      {isFloating && !isOpen && (
        <div class="bubble">
          <Question {...app} />
        </div>
      )}
      <section
        id="panel"
        class="panel"
        part="panel"
        role={isFloating ? 'dialog' : undefined}
        aria-label={app.t('title')}
        popover={isFloating ? 'manual' : undefined}
      >
        <App {...app} />
      </section>
    </>
  );
}

/** What has changed on screen without being where the focus goes. */
function announcement({ flow, selector, t }: AppProps): string {
  const asked = flow.followUp.value?.announcement.value;
  if (asked) return asked;
  const chosen = selector.ranking.value?.suggestion?.channel;
  const suggested = selector.channels.value.find(({ id }) => id === chosen);
  return flow.view.value === 'suggestion' && suggested
    ? `${flow.suggestionLabel.value}: ${channelName(suggested, t)}`
    : '';
}
