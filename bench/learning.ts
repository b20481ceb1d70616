/**
 * Measures the learner on simulated businesses whose truth is known:
 *
 *     node bench/run.mjs learning [--seeds N] [--quick] [--more] [--full]
 *
 * --quick is for a look in half a minute; the default takes a few minutes; --more adds a harder business and one with
 * rare channels, which takes ten minutes more; --full adds logs of 100,000 contacts, deviations learned from the log,
 * and more and longer logs under each exploration rule, and takes several times as long. The same arguments print the
 * same figures, times aside. All of it is synthetic (see src/learning/simulation.ts): `bench:vancouver` has a real log.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { drifting, harder } from './learning/businesses';
import { printCost } from './learning/cost';
import { printDevice } from './learning/device';
import { printExploration } from './learning/exploration';
import { ageingLearners, fastLearners, populationLearners } from './learning/learners';
import { printPopulation } from './learning/population';
import { printRareChannels } from './learning/rare-channels';
import { printRecovery } from './learning/recovery';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    more: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
  },
});
const seeds = Number(values.seeds ?? (values.quick ? 3 : 20));
if (!Number.isInteger(seeds) || seeds < 2) {
  console.error(`--seeds ${values.seeds}: give a whole number of 2 or more, for a standard error`);
  process.exit(2);
}

const start = performance.now();
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one core\n`);
const sizes = values.quick ? [300, 1000, 3000] : [300, 1000, 3000, 10_000];
const logs = values.quick ? 1 : 3;
printPopulation({
  title: 'A business',
  learners: populationLearners,
  seeds,
  logs,
  sizes: values.full ? [...sizes, 100_000] : sizes,
});
printPopulation({
  title: 'A business that drifts (reason × channel by sd 1 in the year of the log)',
  changes: drifting,
  learners: ageingLearners,
  seeds,
  logs: 1,
  sizes: sizes.slice(1),
});
if (values.more) {
  printPopulation({
    title: 'A harder business (8 context variables with 19 levels, reason × channel sd 0.9)',
    changes: harder,
    learners: fastLearners,
    seeds,
    logs: 1,
    sizes,
  });
  printRareChannels({ seeds, logs, sizes });
}
printDevice({
  seeds,
  customers: values.quick ? 10 : 30,
  log: values.quick ? 5000 : 20_000,
  learnsDeviations: values.full,
});
printRecovery({ seeds, customers: values.quick ? 5 : 10, log: values.quick ? 5000 : 20_000 });
printExploration({
  seeds,
  customers: values.quick ? 3 : 5,
  sizes: values.quick ? [300] : values.full ? [300, 1000, 3000] : [300, 1000],
  logs: values.quick ? 1 : values.full ? 4 : 2,
});
printCost(values.quick ? 5000 : 20_000);
console.log(`seeds 1 to ${seeds}; ${((performance.now() - start) / 1000).toFixed(0)} s in all`);
