/** Matching of texts to reasons, in a file of its own that is loaded when a customer writes. */
import type { Problem } from '../config/problem';
import type { Config, Reason } from '../config/schema';
import { type LabelMatcher, labelMatcher } from './label-matcher';
import { type MatchedReason, matchReasons } from './match-reasons';
import type { TextModel } from './text-model';

/** What customers read for a reason. */
export type LabelOf = (reason: Reason) => string;

/** A text, and what customers read for a reason: by default its label or, where it has none, its id. */
export type Question = readonly [text: string, labelOf?: LabelOf];

/** What a selector has to say of its reasons. */
interface Given {
  readonly config: Config;
  readonly reasons: readonly Reason[];
  /** Reads the JSON at an address; default: over the network. */
  readonly readJson: ((address: string) => Promise<unknown>) | undefined;
  readonly onProblems: (problems: readonly Problem[]) => void;
}

type Matcher = (...question: Question) => MatchedReason[];

const ownLabel: LabelOf = ({ id, label }) => label ?? id;

/** By selector: labels are read, and a model is loaded, once. */
const matchers = new WeakMap<Given, Promise<Matcher>>();

/**
 * The reasons that a text may be about, see `matchReasons`. Where there is a text model that cannot be used, it says so,
 * once, and matches without.
 */
export async function matchReason(given: Given, ...question: Question): Promise<MatchedReason[]> {
  const matcher = matchers.get(given) ?? openMatcher(given);
  matchers.set(given, matcher);
  return (await matcher)(...question);
}

async function openMatcher(given: Given): Promise<Matcher> {
  const { reasons } = given;
  const model = await loadModel(given);
  const ids = reasons.map(({ id }) => id);
  const likenesses = new Map<LabelOf, LabelMatcher>();
  return (text, labelOf = ownLabel) => {
    const alike =
      likenesses.get(labelOf) ??
      labelMatcher(reasons.map((reason) => [labelOf(reason), ...(reason.examples ?? [])]));
    likenesses.set(labelOf, alike);
    return matchReasons(text, ids, alike, model);
  };
}

async function loadModel({
  config,
  readJson: read,
  onProblems,
}: Given): Promise<TextModel | undefined> {
  const { text: setting } = config.model;
  if (setting === undefined) return undefined;
  try {
    const { readTextModel } = await import('./text-model');
    const file =
      typeof setting === 'string'
        ? await (read ?? (await import('../read-json')).readJson)(setting)
        : setting;
    const model = readTextModel(file);
    if ('probabilities' in model) return model;
    onProblems([model]);
  } catch (error) {
    onProblems([
      {
        path: 'model.text',
        value: setting,
        message: `could not be read as JSON (${error instanceof Error ? error.message : error})`,
        fix: 'put the file that `channel-selector train-text` wrote at this address; until then only labels and examples are matched',
      },
    ]);
  }
  return undefined;
}
