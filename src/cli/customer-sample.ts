import { hashOf } from '../reason/hash';

/** A contact of a customer. */
export interface Visit {
  readonly kind: number;
  readonly count: number;
  readonly at: number | undefined;
  readonly row: number;
}

/** The contacts of some customers, however many there are. */
export interface CustomerSample {
  add(customer: string, visit: Visit): void;
  /** Each customer's contacts before a moment, oldest first, of those who have any. */
  customers(momentOf: (visit: Visit) => number, before: number): Visit[][];
}

const mostCustomers = 10_000;
/** Of one customer; who has more is an id that many share, such as "guest", or a machine. */
const mostVisits = 100;

/**
 * A uniform sample of customers: half of them at first, and half of those kept whenever they become more than 10,000.
 *
 * Who is kept hangs on a hash of the id alone, so that each customer is in it whole or not at all and the order of the
 * log does not matter: those whose hash is below a limit, which is halved to make room (Wegman's adaptive sampling;
 * Flajolet, "On adaptive sampling", 1990). Half stay out even of a small log, since a model that knows these customers
 * would make them look alike. Customers with more than 100 contacts are left out.
 */
export function customerSample(): CustomerSample {
  const kept = new Map<string, { hash: number; visits: Visit[] }>();
  let limit = 2 ** 31;
  return {
    add(customer, visit) {
      const hash = hashOf(customer);
      if (hash >= limit) return;
      const one = kept.get(customer) ?? { hash, visits: [] };
      kept.set(customer, one);
      if (one.visits.length <= mostVisits) one.visits.push(visit);
      while (kept.size > mostCustomers) {
        limit /= 2;
        for (const [id, one] of kept) if (one.hash >= limit) kept.delete(id);
      }
    },
    customers: (momentOf, before) =>
      [...kept.values()]
        .filter(({ visits }) => visits.length <= mostVisits)
        .map(({ visits }) =>
          visits
            .filter((visit) => momentOf(visit) < before)
            .sort((a, b) => momentOf(a) - momentOf(b)),
        )
        .filter((visits) => visits.length > 0),
  };
}
