/** Draws the teasers of prompts beside the closed panel, in a file of its own: most customers never see one. */
import { effect } from '@preact/signals-core';
import { render } from 'preact';
import { labelIn } from '../config/label';
import type { Draft } from '../contact/links';
import type { PromptAnswer } from '../events';
import type { PromptRequest, Teaser as Shown } from '../prompts/prompt-request';
import { Teaser } from './components/Teaser';
import { channelName } from './describe-channel';
import type { Flow } from './flow';

const announceAfterMilliseconds = 200;

/**
 * Draws a teaser, if there is a channel to suggest and the one who asks for it still may.
 *
 * @param root where everything is drawn, the panel too.
 * @param show opens the panel.
 * @returns `undefined` where it is not drawn.
 */
export async function tease(
  { prompt, claim, onEnd }: PromptRequest,
  flow: Flow,
  root: HTMLElement,
  show: () => void,
): Promise<Shown | undefined> {
  const { selector, t, later, loadLater } = flow.given;
  await Promise.all([loadLater(), selector.ready]);
  const reason = selector.reasons.find(({ id }) => id === prompt.reason);
  const { suggestion } = selector.rank(prompt);
  const channel = selector.channelsFor(prompt.reason).find(({ id }) => id === suggestion?.channel);
  if (!later.value || !reason || !channel || !(await claim())) return undefined;
  const { describeNow, firstMessage, mask } = later.value;

  const subject = flow.labelOf(reason);
  const title = labelIn(prompt.text, root.lang) ?? t('prompt.title');
  const known = { references: selector.references, unresolved: { value: null } };
  const draft = { subject, message: mask(firstMessage(known, subject, t, flow.nameOf, '')) };
  const shadow = root.getRootNode() as ShadowRoot;
  const place = document.createElement('div');
  place.className = 'bubble';
  const ends: (() => void)[] = [];
  let isOver = false;

  const tell = (answer: PromptAnswer | null) =>
    selector.emit('prompt', {
      prompt: prompt.id ?? reason.id,
      reason: reason.id,
      channel: channel.id,
      answer,
    });
  const end = (answer: PromptAnswer) => {
    if (isOver) return;
    isOver = true;
    for (const stop of ends) stop();
    const hadFocus = place.contains(shadow.activeElement);
    render(null, place);
    place.remove();
    if (hadFocus) shadow.querySelector<HTMLElement>('.launcher')?.focus();
    tell(answer);
    onEnd(answer);
  };
  const openPanel = (answer: PromptAnswer) => {
    end(answer);
    show();
  };
  const dismissOnEscape = ({ key, isComposing, defaultPrevented }: KeyboardEvent) => {
    if (key === 'Escape' && !isComposing && !defaultPrevented)
      end(place.isConnected ? 'dismissed' : 'left');
  };
  const draw = (draft: Draft, announcement: string) =>
    render(
      <Teaser
        title={title}
        subject={subject}
        channel={channel}
        draft={draft}
        now={describeNow(channel, selector, t)}
        announcement={announcement}
        t={t}
        onHandOff={(_, click) => {
          flow.pickReasonNow(reason.id);
          // Now that the reason is picked, it may have more to say, such as what was tried before.
          draw(flow.draft.value, '');
          // After the click, as what leaves the document while it is clicked is not followed everywhere; but before the
          // channel is seen to be open, which closes the panel.
          setTimeout(openPanel, 0, 'accepted');
          flow.handOff(channel, click);
        }}
        onOther={() => {
          flow.pickReasonNow(reason.id);
          openPanel('opened');
        }}
        onDismiss={() => end('dismissed')}
      />,
      place,
    );

  root.append(place);
  draw(draft, '');
  const offer = t('prompt.offer', { channel: channelName(channel, t) });
  const announcing = setTimeout(draw, announceAfterMilliseconds, draft, `${title} ${offer}`);
  document.addEventListener('keydown', dismissOnEscape);
  ends.push(
    () => clearTimeout(announcing),
    () => document.removeEventListener('keydown', dismissOnEscape),
    selector.on('open', () => end('left')),
    // What was asked for goes before what was not.
    effect(() => {
      if (flow.followUp.value?.isAsked.value) end('left');
    }),
  );
  tell(null);
  return { leave: () => end('left') };
}
