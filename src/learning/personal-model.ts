import { type Contact, sourceWeight } from '../contact/contact';
import { type Case, features } from '../ranking/features';
import { logOdds, type Model, withDeviations } from '../ranking/model';
import { ageWeight } from './age-weight';
import type { Experience } from './fit-personal';
import { type KeptFit, readFit } from './kept-fit';
import type { Prior } from './prior';

const day = 86_400_000;

/**
 * The prior, moved by how this customer's own contacts ended.
 *
 * What was fitted before is used as long as it was fitted on the same prior, settings and outcomes; only then is the
 * fitting code loaded.
 *
 * @param given.caseOf the case that a contact was.
 * @param given.kept reads the record that is kept of an earlier fit, if any.
 * @param given.now milliseconds since 1970; evidence ages until then.
 * @returns the model, and the fit to keep where it is new. No outcomes give the prior itself.
 */
export async function personalModel(given: {
  readonly prior: Prior;
  readonly settings: { readonly priorStrength: number; readonly halfLifeDays: number };
  readonly contacts: readonly Contact[];
  readonly caseOf: (contact: Contact) => Case;
  readonly kept: () => Promise<unknown>;
  readonly now: number;
}): Promise<{ model: Model; newFit?: KeptFit }> {
  const { prior, settings, caseOf, now } = given;
  const learned = experiencesOf(given.contacts, caseOf, settings.halfLifeDays, now);
  if (learned.length === 0) return { model: prior.model };
  // What the prior says of each contact stands for it, and a tenth in weight for its age.
  const outcomes = learned.map(({ case: known, resolved, weight }) => [
    resolved,
    weight.toFixed(1),
    logOdds(prior.model.contributions(features(known))).toFixed(3),
    known.reason.id,
    known.channel.id,
  ]);

  const fingerprint = JSON.stringify([
    prior.name,
    settings.priorStrength,
    settings.halfLifeDays,
    outcomes,
  ]);
  const kept = readFit(await given.kept());
  if (kept?.fingerprint === fingerprint)
    return { model: withDeviations(prior.model, new Map(kept.deviations)) };

  const { fitPersonal } = await import('./fitting');
  const fitted = fitPersonal({
    prior: prior.model,
    contacts: learned,
    deviations: prior.personal,
    priorStrength: settings.priorStrength,
  });
  return {
    model: withDeviations(prior.model, fitted),
    newFit: { fingerprint, deviations: [...fitted] },
  };
}

/** What contacts with a known outcome teach: stronger sources more, older ones less. */
export const experiencesOf = (
  contacts: readonly Contact[],
  caseOf: (contact: Contact) => Case,
  halfLifeDays: number,
  now: number,
): Experience[] =>
  contacts.flatMap((contact) => {
    const { outcome, at } = contact;
    if (!outcome) return [];
    const weight = sourceWeight[outcome.source] * ageWeight((now - at) / day, halfLifeDays);
    return [{ case: caseOf(contact), resolved: outcome.resolved, weight }];
  });
