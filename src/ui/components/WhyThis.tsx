import { type Signal, signal } from '@preact/signals-core';
import { Fragment } from 'preact';
import type { Channel } from '../../config/schema';
import type { RankedChannel } from '../../ranking/rank';
import type { SelectorStore } from '../../selector';
import type { ChannelNow } from '../describe-channel';
import { explain } from '../explain';
import type { Flow } from '../flow';
import type { Text } from '../format';
import { becauseOfNeeds } from '../needs-in-words';
import { nearlyEqual, whatWouldChange } from '../what-would-change';
import { LaterIcon } from './LaterIcon';

export interface WhyThisProps {
  selector: SelectorStore;
  flow: Flow;
  /** The suggested channel; `undefined` where none may be. */
  chosen: RankedChannel | undefined;
  others: readonly RankedChannel[];
  nowOf: (channel: Channel) => ChannelNow | undefined;
  t: Text;
}

/** Three sentences are read; more are not. */
const mostSentences = 3;

/**
 * Id of the reason for which a panel's customer has asked why: only then is it found out what would change it, which
 * takes ranking many times.
 */
const asked = new WeakMap<Flow, Signal<string | undefined>>();

/** Why this channel, why not another, what would change it, and how much is known; or why there is none. */
export function WhyThis({ selector, flow, chosen, others, nowOf, t }: WhyThisProps) {
  const needs = selector.serving.value?.needs;
  if (!chosen) return needs ? <p class="sorry">{t('needs.nothing')}</p> : null;
  const { nameOf } = flow;
  const askedFor = asked.get(flow) ?? signal(undefined);
  asked.set(flow, askedFor);
  const reason = selector.reason.value?.id;
  const isAsked = reason !== undefined && askedFor.value === reason;
  const say = (rivals: readonly RankedChannel[]) => explain(chosen, rivals, t, nameOf);
  const channelOf = (id: string) => selector.channels.value.find((one) => one.id === id);
  /** One that does not suit, or is closed, was passed over for that, whatever else there is to say. */
  const passedOver = (id: string) => {
    const channel = channelOf(id);
    const now = channel && nowOf(channel);
    return now?.note ?? (now?.isClosed && now.status);
  };
  const instead = others.map(
    (other) =>
      [passedOver(other.channel) || (say([other])[0] ?? ''), nameOf(other.channel)] as const,
  );
  const otherChannels = others.flatMap(({ channel }) => channelOf(channel) ?? []);
  const isBest = chosen.channel === selector.ranking.value?.suggestion?.best;
  const made = { selector, chosen: chosen.channel, t };
  const changes = isBest && isAsked ? whatWouldChange(made) : [];
  const trainedOnRows = selector.trainedOnRows.value;
  const ownOutcomes = selector.contacts.value.filter(({ outcome }) => outcome).length;
  const known = [
    isAsked && nearlyEqual(made),
    trainedOnRows > 0 && t('why.site', { count: trainedOnRows }),
    ownOutcomes > 0 && t('why.own', { count: ownOutcomes }),
    trainedOnRows + ownOutcomes === 0 && t('why.guess'),
  ];
  // To make one takes a slow phone longer than to draw the whole step.
  const listFormat = isAsked && new Intl.ListFormat(t.locale, { type: 'unit' });
  return (
    <>
      {channelOf(chosen.channel)?.recovery && selector.unresolved.value && (
        <p class="detail">{t('recovery.direct')}</p>
      )}
      <details
        class="why"
        part="why"
        open={isAsked}
        onToggle={({ currentTarget }) => {
          askedFor.value = currentTarget.open ? reason : undefined;
        }}
      >
        <summary class="row">
          {t('why.title')}
          <LaterIcon name="expand" />
        </summary>
        <List
          sentences={[
            ...(needs ? becauseOfNeeds(needs, channelOf(chosen.channel), otherChannels, t) : []),
            ...say(others),
          ].slice(0, mostSentences)}
        />
        {instead.length > 0 && <p class="detail">{t('why.instead')}</p>}
        {listFormat && (
          <dl>
            {namesBySentence(instead).map(([sentence, names]) => (
              <div key={sentence}>
                <dt>
                  {piecesOf(listFormat.format(names.map(bound))).map((piece, i) => (
                    <Fragment key={piece}>
                      {i > 0 && ' '}
                      <span>{piece}</span>
                    </Fragment>
                  ))}
                </dt>
                <dd>{sentence}</dd>
              </div>
            ))}
          </dl>
        )}
        {changes.length > 0 && (
          <>
            <p class="detail">{t('why.otherwise')}</p>
            <List sentences={changes} />
          </>
        )}
        <p class="detail">{isBest ? known.filter(Boolean).join(' ') : t('why.start')}</p>
      </details>
    </>
  );
}

const List = ({ sentences }: { sentences: readonly string[] }) => (
  <ul>
    {sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);

const boundSpace = '\u00a0';
const bound = (name: string) => name.replaceAll(' ', boundSpace);
/** Where a list may be broken into lines: between its names, each with the comma or the word that is written to it. */
const piecesOf = (list: string) =>
  list.split(' ').map((piece) => piece.replaceAll(boundSpace, ' '));

/** What is true against several channels is said once. */
function namesBySentence(
  instead: readonly (readonly [sentence: string, name: string])[],
): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const [sentence, name] of instead)
    found.set(sentence, [...(found.get(sentence) ?? []), name]);
  return [...found];
}
