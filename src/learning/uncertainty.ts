import type { Feature } from '../ranking/features';
import { solve } from './cholesky';
import { factoriseHessian } from './fit';
import { fitPersonal, observePersonal, type PersonalEvidence } from './fit-personal';

/**
 * How unsure the score of a case still is for one customer, after their own contacts.
 *
 *     sqrt(xᵀ H⁻¹ x)
 *
 * x are the features that may move for a customer, H the Hessian of the fit at its optimum: the Laplace approximation of
 * the posterior (MacKay, "The evidence framework applied to classification networks", 1992). A feature that no contact
 * had keeps its variance, `sd² / strength`. The prior itself counts as certain.
 *
 * It is never above what it is without contacts. A contact that ends as expected never raises it; a surprising one may,
 * by less than 1 % in 20,000 random tries, because it moves the probability of others away from ½, where outcomes say less.
 *
 * @param given what `fitPersonal` takes.
 * @param fitted what `fitPersonal` gave for it; fitted anew where left out.
 * @returns the standard deviation of the score of a case with these features, in log-odds.
 */
export function scoreDeviation(
  given: PersonalEvidence,
  fitted: ReadonlyMap<string, number> = fitPersonal(given),
): (features: readonly Feature[]) => number {
  const { observations, precisions, indices, precisionOf } = observePersonal(given);
  const weights = [...indices.keys()].map((name) => fitted.get(name) as number);
  const hessian = factoriseHessian(observations, precisions, weights);

  return (features) => {
    const known = precisions.map(() => 0);
    let variance = 0;
    for (const { name, group, value } of features) {
      const precision = precisionOf(group);
      if (precision === undefined) continue;
      const index = indices.get(name);
      if (index === undefined) variance += value ** 2 / precision;
      else known[index] = value;
    }
    solve(hessian, [...known]).forEach((solved, index) => {
      variance += solved * (known[index] as number);
    });
    return Math.sqrt(variance);
  };
}
