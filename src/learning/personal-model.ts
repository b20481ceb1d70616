import { type Contact, sourceWeight } from '../contact/contact';
import type { KeptFit } from '../history/history';
import type { Case } from '../ranking/features';
import { type Model, withDeviations } from '../ranking/model';
import { ageWeight } from './age-weight';
import type { Prior } from './prior';

const day = 86_400_000;

/**
 * The prior, moved by how this customer's own contacts ended.
 *
 * What was fitted before is used as long as it was fitted on the same prior, settings and outcomes; only then is the
 * fitting code loaded.
 *
 * @param given.caseOf the case that a contact was.
 * @param given.kept the fit that history keeps, if any.
 * @param given.now milliseconds since 1970; evidence ages until then.
 * @returns the model, and the fit to keep where it is new. No outcomes give the prior itself.
 */
export async function personalModel(given: {
  readonly prior: Prior;
  readonly settings: { readonly priorStrength: number; readonly halfLifeDays: number };
  readonly contacts: readonly Contact[];
  readonly caseOf: (contact: Contact) => Case;
  readonly kept: KeptFit | undefined;
  readonly now: number;
}): Promise<{ model: Model; newFit?: KeptFit }> {
  const { prior, settings, caseOf, kept, now } = given;
  const settled = given.contacts.flatMap((contact) =>
    contact.outcome ? [{ contact, outcome: contact.outcome }] : [],
  );
  if (settled.length === 0) return { model: prior.model };

  const outcomes = settled.map(({ contact: { id }, outcome: { resolved, source } }) => [
    id,
    resolved,
    source,
  ]);
  const fingerprint = JSON.stringify([
    prior.name,
    settings.priorStrength,
    settings.halfLifeDays,
    outcomes,
  ]);
  if (kept?.fingerprint === fingerprint)
    return { model: withDeviations(prior.model, new Map(kept.deviations)) };

  const { fitPersonal } = await import('./fit-personal');
  const fitted = fitPersonal({
    prior: prior.model,
    contacts: settled.map(({ contact, outcome }) => ({
      case: caseOf(contact),
      resolved: outcome.resolved,
      weight:
        sourceWeight[outcome.source] * ageWeight((now - contact.at) / day, settings.halfLifeDays),
    })),
    deviations: prior.personal,
    priorStrength: settings.priorStrength,
  });
  return {
    model: withDeviations(prior.model, fitted),
    newFit: { fingerprint, deviations: [...fitted] },
  };
}
