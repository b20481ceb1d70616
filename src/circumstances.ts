/** What is known of channels at the moment: hours, chat products, the site's own word. In a file of its own. */
import { computed, signal } from '@preact/signals-core';
import type { Availability } from './channels/availability';
import type { Hours } from './channels/hours/hours';
import { openState } from './channels/hours/open-state';
import { readHours } from './channels/hours/read-hours';
import type { RecoveryRules } from './channels/recovery-rules';
import { pollSite, readSiteWords, type SiteWord } from './channels/site-availability';
import type { VendorOutcome } from './channels/vendors/vendor';
import { vendorSignals, vendors } from './channels/vendors/vendors';
import type { Problem } from './config/problem';
import type { Channel, Config } from './config/schema';
import type { SelectorEventName } from './events';
import { guard, logError } from './guard';
import { ownerWeights } from './ranking/owner-weights';
import type { Circumstances } from './ranking/rank';

/** What is known of channels at the moment. */
export interface Moment {
  /** Watches the clock and asks the site, until the panel is closed. */
  start(): void;
  /**
   * What ranking has to know.
   *
   * @param isRecovery whether an earlier contact for the same reason is unresolved.
   * @param at in milliseconds since 1970; default: now. Of another moment only hours say anything: what has none is as
   *   it is now.
   */
  of(isRecovery: boolean, at?: number): Circumstances | undefined;
  /** All channels as they are in a recovery; `undefined` where that is not otherwise, or not known yet. */
  inRecovery(): readonly Channel[] | undefined;
  /** @param at in milliseconds since 1970; default: now. */
  availability(channel: Channel, at?: number): Availability | undefined;
  /** The hours of a channel, where config has some that can be read. */
  hours(channel: Channel): Hours | undefined;
  /** Now, by the server's clock where it has told the time. */
  now(): number;
  destroy(): void;
}

const neverClosed: readonly string[] = ['email', 'callback'];
/** What the site said longer ago no longer counts. */
const staleMilliseconds = 120_000;
/** A server's date is cut to the second, and the answer took its time. */
const leastSkewMilliseconds = 5000;
/** Nor is a clock a hundred years slow: such a date is none. */
const mostSkewMilliseconds = 3e12;
const tickMilliseconds = 20_000;
/** More log-odds than anything else weighs. */
const decisive = 100;

type Known = ReadonlyMap<string, Availability | undefined>;

/**
 * Watches what changes: the clock, chat products, and the site's address while the panel is open.
 *
 * @param given.clock the moment that everything is seen at, in milliseconds since 1970; moved on while the panel is open.
 * @param given.on listens to the selector's events.
 * @param given.onOutcome a chat product says how a conversation went, or that it is over.
 */
export function watchCircumstances(given: {
  readonly config: Config;
  readonly now: () => number;
  readonly clock: { value: number };
  readonly on: (name: SelectorEventName, listener: () => void) => unknown;
  readonly onOutcome: (channel: string, outcome: VendorOutcome) => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
}): Moment {
  const { config, clock, onProblems } = given;
  const { channels, model } = config;
  const skewMilliseconds = signal(0);
  const site = signal<{ at: number; words: ReadonlyMap<string, SiteWord> } | null>(null);
  const byVendors = signal<ReadonlyMap<string, Availability>>(new Map());
  const now = () => clock.value + skewMilliseconds.value;

  const hoursOf = new Map<string, Hours>();
  channels.forEach(({ id, hours, exceptions, timeZone }, i) => {
    if (hours === undefined) return;
    const read = readHours({ hours, exceptions, timeZone });
    if (read.hours) hoursOf.set(id, read.hours);
    if (read.findings.length > 0)
      void import('./channels/hours/describe-finding').then(({ describeHoursFinding }) =>
        onProblems(
          read.findings.map((finding) => {
            const problem = describeHoursFinding(finding);
            return { ...problem, path: `channels[${i}].${problem.path}` };
          }),
        ),
      );
  });

  const recovery = signal<RecoveryRules | undefined>(undefined);
  if (config.recovery || channels.some((channel) => channel.recovery))
    import('./channels/recovery-rules').then((it) => {
      recovery.value = it.readRecoveryRules(config, onProblems);
    }, logError);

  function availabilityOf({ id, kind }: Channel): Availability | undefined {
    // Said in a time to come by a clock that was set back since, it is of no known age.
    const said =
      site.value && Math.abs(now() - site.value.at) < staleMilliseconds ? site.value : undefined;
    const word = said?.words.get(id);
    const { open, waitSeconds } = word ?? {};
    const bySite = said && word && { source: 'site' as const, at: said.at, waitSeconds };
    // Somebody always reads it, sooner or later.
    if (neverClosed.includes(kind)) return bySite && { ...bySite, state: 'unknown' };
    if (bySite && open !== undefined) return { ...bySite, state: open ? 'open' : 'closed' };

    const hours = hoursOf.get(id);
    const { isOpen = true, ...next } = hours ? openState(hours, now()) : {};
    const byVendor = byVendors.value.get(id);
    if (byVendor && byVendor.state !== 'unknown')
      return { ...byVendor, waitSeconds, ...(byVendor.state === 'closed' && next) };
    if (!hours) return bySite && { ...bySite, state: 'unknown' };
    return { state: isOpen ? 'open' : 'closed', source: 'hours', at: now(), waitSeconds, ...next };
  }

  function availabilityLater(channel: Channel, at: number): Availability | undefined {
    const hours = neverClosed.includes(channel.kind) ? undefined : hoursOf.get(channel.id);
    if (!hours) return availabilities.value.get(channel.id);
    const { isOpen, ...next } = openState(hours, at);
    return { state: isOpen ? 'open' : 'closed', source: 'hours', at, ...next };
  }

  // Worked out once for all that ask, until the clock or what is said changes.
  const availabilities = computed(
    () => new Map(channels.map((channel) => [channel.id, availabilityOf(channel)])),
  );
  function circumstancesOf(known: Known, isRecovery: boolean): Circumstances {
    const { channels: here = channels, prefer = [] } = (isRecovery && recovery.value) || {};
    const efforts = here.map((channel) => ({
      channel: channel.id,
      waitSeconds: waitOf(channel, known.get(channel.id)),
      cost: channel.costPerContact,
    }));
    const [usual, urgent] = [false, true].map((isUrgent) => {
      const weights = ownerWeights(efforts, model.weights, isUrgent);
      prefer.forEach((id, i) => {
        const logOdds = decisive * (prefer.length - i);
        weights.get(id)?.push({ name: 'recovery', group: 'owner', source: 'owner', logOdds });
      });
      return weights;
    });
    return (id, { traits }) => ({
      availability: known.get(id),
      owner: (traits.includes('urgent') ? urgent : usual)?.get(id) ?? [],
    });
  }
  const ofNow = [false, true].map((isRecovery) =>
    computed(() => circumstancesOf(availabilities.value, isRecovery)),
  );
  const knownAt = (at: number): Known =>
    new Map(channels.map((channel) => [channel.id, availabilityLater(channel, at)]));

  // Chat products.
  const stops = channels.flatMap((channel, i) => {
    if (channel.kind !== 'chat' || !channel.vendor) return [];
    const { id, vendor, hideLauncher } = channel;
    if (!Object.hasOwn(vendors, vendor)) {
      const fix = `use one of: ${Object.keys(vendors).join(', ')}`;
      const path = `channels[${i}].vendor`;
      onProblems([{ path, value: vendor, message: 'cannot be used', fix }]);
      return [];
    }
    return vendorSignals(vendor, {
      hideLauncher: hideLauncher ?? false,
      onAvailability(state) {
        const at = given.now();
        byVendors.value = new Map(byVendors.value).set(id, { state, source: 'vendor', at });
      },
      onOutcome: (outcome) => given.onOutcome(id, outcome),
    });
  });

  // The site's own word, and the clock, while the panel is open.
  const { availability: address } = config;
  const ids = channels.map(({ id }) => id);
  const told = new Set<string>();
  const poll = pollSite({
    read: () => import('./read-json').then((it) => it.readDatedJson(address as string)),
    onAnswer({ json, date }) {
      const { words, problems } = readSiteWords(json, ids);
      // An address that goes on answering so would fill the console.
      onProblems(problems.filter(({ path }) => !told.has(path)));
      for (const { path } of problems) told.add(path);
      const skew = date === undefined ? 0 : date - given.now();
      const off = Math.abs(skew);
      skewMilliseconds.value = off > leastSkewMilliseconds && off < mostSkewMilliseconds ? skew : 0;
      clock.value = given.now();
      site.value = { at: now(), words };
    },
    onFailure: (error) =>
      onProblems([
        {
          path: 'availability',
          value: address,
          message: `could not be read as JSON (${error instanceof Error ? error.message : error})`,
          fix: 'let it answer with JSON within five seconds; until then hours count',
        },
      ]),
  });
  let ticking: ReturnType<typeof setInterval> | undefined;
  const start = () => {
    clock.value = given.now();
    if (address) poll.start();
    clearInterval(ticking);
    ticking = setInterval(() => {
      clock.value = given.now();
    }, tickMilliseconds);
  };
  const stop = () => {
    poll.stop();
    clearInterval(ticking);
  };
  given.on('open', start);
  // A panel in the flow of the page is always open.
  given.on('reason', start);
  given.on('close', stop);

  return {
    start,
    // Where it fails, channels are ranked without it.
    of: guard((isRecovery, at) =>
      at === undefined
        ? ofNow[Number(isRecovery)]?.value
        : circumstancesOf(knownAt(at), isRecovery),
    ),
    inRecovery: () => recovery.value?.channels,
    availability: (channel, at) =>
      at === undefined ? availabilities.value.get(channel.id) : availabilityLater(channel, at),
    hours: ({ id }) => hoursOf.get(id),
    now,
    destroy() {
      stop();
      for (const end of stops) end();
    },
  };
}

function waitOf(
  { waitSeconds, answersWithinHours }: Channel,
  known: Availability | undefined,
): number | undefined {
  const usual = waitSeconds ?? (answersWithinHours && answersWithinHours * 3600);
  return known?.waitSeconds ?? usual;
}
