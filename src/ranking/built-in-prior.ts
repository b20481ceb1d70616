import { type Model, weigh } from './model';

/**
 * What is known about channels before anyone's outcome: weights in log-odds by feature name.
 *
 * They encode service practice, not measurements: people in a hurry want an answer at once; private matters want
 * privacy and a record; tangled ones want a two-way talk; documents want a place to attach them. Because they hang on
 * traits, they serve any reason and any channel, custom ones included. A site prior or own outcomes overrule them.
 */
const weights = new Map(
  Object.entries({
    intercept: 0.5,
    'trait:live': 0.45,
    'trait:conversational': 0.15,
    'trait:written': 0.2,
    'trait:brief': -0.15,
    'trait:voice': -0.25,

    'trait:urgent|live': 1.2,
    'trait:urgent|voice': 0.6,
    'trait:urgent|anytime': -0.9,
    'trait:sensitive|private': 0.7,
    'trait:sensitive|written': 0.4,
    'trait:sensitive|brief': -0.7,
    'trait:complex|conversational': 0.7,
    'trait:complex|voice': 0.5,
    'trait:complex|brief': -0.8,
    'trait:emotional|voice': 1.1,
    'trait:emotional|live': 0.3,
    'trait:emotional|brief': -0.4,
    'trait:documents|attachments': 1.3,
    'trait:documents|voice': -0.7,
    'trait:record|written': 0.9,
    'trait:record|voice': -0.5,
    'trait:simple|brief': 0.5,
    'trait:simple|written': 0.2,
    'trait:simple|voice': -0.4,

    'device:mobile|on-phone': 0.25,
    'device:desktop|on-phone': -0.35,

    tried: -1.3,
  }),
);

/** The model of a site with no contact log. Features it does not know contribute nothing. */
export const builtInPrior: Model = {
  contributions: (features) => weigh(features, 'built-in', (name) => weights.get(name)),
};
