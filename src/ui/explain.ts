/** Why one channel rather than others, as plain sentences, each backed by what the model counted. */
import type { Contribution } from '../ranking/model';
import { advantages, type RankedChannel } from '../ranking/rank';
import type { Text } from './format';

/** An advantage below this many log-odds (2.5 points at even odds) is not worth a sentence. */
const leastLogOdds = 0.1;

/**
 * @param chosen the channel to speak for.
 * @param others the channels it is compared with.
 * @param nameOf the name of a channel, by its id.
 * @returns sentences, most telling first. What there are no words for is left out; if nothing remains, one sentence
 *   says just that this channel scores best or, where it does not, that it is one to start with.
 */
export function explain(
  chosen: RankedChannel,
  others: readonly RankedChannel[],
  t: Text,
  nameOf: (id: string) => string,
): string[] {
  const said = new Map<string, string>();
  for (const advantage of advantages(chosen, others)) {
    if (advantage.logOdds < leastLogOdds) continue;
    const isOwn = has(chosen, advantage.name);
    // Of two that put things right one is preferred, but it is no reason against the other.
    if (advantage.name === 'recovery' && others.every((other) => has(other, 'recovery'))) continue;
    const key = keysOf(advantage, isOwn).find((candidate) => t(candidate));
    // One sentence a trait: "answers right away, and this is urgent" leaves "answers right away" nothing to add.
    const subject = lastWord(key ?? '');
    if (!key || said.has(subject)) continue;
    const rival = others.find((other) => has(other, advantage.name));
    said.set(subject, t(key, { channel: nameOf((isOwn ? chosen : (rival ?? chosen)).channel) }));
  }
  const isBest = others.every(({ score }) => score <= chosen.score);
  return said.size > 0 ? [...said.values()] : [t(isBest ? 'because.score' : 'because.start')];
}

/** Keys of the sentences that would say this, the most fitting first. */
function keysOf({ name, group, source }: Contribution, isOwn: boolean): string[] {
  if (name === 'tried') return isOwn ? [] : ['because.tried'];
  if (group === 'channel' || group === 'reasonChannel') {
    if (!isOwn || source === 'built-in') return [];
    return [source === 'personal' ? 'because.own' : 'because.site'];
  }
  // An advantage by something that only others have is a drawback of theirs.
  const stem = isOwn ? 'because.' : 'because.not.';
  return [stem + name.replace('trait:', ''), stem + lastWord(name)];
}

const has = ({ contributions }: RankedChannel, feature: string): boolean =>
  contributions.some(({ name }) => name === feature);

const lastWord = (name: string): string => name.split(/[|:.]/).at(-1) as string;
