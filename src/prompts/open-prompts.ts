/** Prompts: watches what the customer does, keeps count of it, and asks the panel for a teaser at the right moment. */
import { isGroup, merge, type Settings } from '../config/merge';
import { usualRetentionDays } from '../config/prompt-limits';
import type { Prompt } from '../config/prompt-schema';
import { guard } from '../guard';
import { deviceStorage } from '../history/storage';
import { isRefused } from '../privacy-signals';
import { duePrompt, type EarlierContact, type View } from './due-prompt';
import { dismissed, type Journey, met, readJourney, type Sign, seen, shown } from './journey';
import { matchesPath } from './path-pattern';
import type { Prompter, Teaser } from './prompt-request';
import { readPrompts } from './read-prompts';
import { watchPage } from './watch-page';

const noteUseEveryMilliseconds = 300_000;

/**
 * Watches until the launcher is taken off the page.
 *
 * @param given.launcher the button in the corner of the window, in the widget's shadow root.
 * @param given.settings config of any shape as it is now: consent may be given later, and taken back.
 * @param given.panel loads the panel.
 * @returns whether contacts are kept on this device, which the panel may have a question about.
 */
export async function openPrompts(given: {
  readonly launcher: HTMLElement;
  readonly settings: () => Settings;
  readonly panel: () => Promise<Prompter | undefined>;
}): Promise<boolean> {
  const { launcher } = given;
  const settings = given.settings();
  const { prompts, caps, findings } = readPrompts(settings);
  const privacy = () => merge({}, given.settings().privacy);
  const { consent, retentionDays } = privacy();
  // Visits are counted before the customer does anything, so no default stands in for it.
  if (!consent)
    findings.push({
      path: 'prompts',
      message: 'are off: consent has to be said',
      fix: 'set privacy.consent: granted, or pending until they agree',
    });
  if (findings.length > 0) void given.panel().then((it) => it?.selector.refuse(findings));

  const { now } = Date;
  const id = typeof settings.id === 'string' ? settings.id.trim() : '';
  const storage = deviceStorage(id || 'default');
  const readContacts = async (): Promise<readonly EarlierContact[]> => {
    const { contacts: kept } = merge({}, await storage.get('contacts'));
    return Array.isArray(kept) ? (kept as readonly EarlierContact[]).filter(isGroup) : [];
  };
  const isGranted = () => privacy().consent === 'granted' && !isRefused();

  /** As it was last read; `undefined` while nothing may be read. */
  let journey: Journey | undefined;
  /** The page that the journey has last come to. */
  let entered: View | undefined;
  let contacts: readonly EarlierContact[] = [];
  let teaser: Teaser | undefined;
  let about: { readonly prompt: Prompt; readonly path: string } | undefined;
  let isAsking = false;
  /** Prompts that there is no channel for, or that failed, on this page. */
  let unfit: readonly Prompt[] = [];

  /** Edits the journey in one step that no other tab can come between. */
  const edit = (change: (journey: Journey) => Journey) =>
    storage.update('prompts', (kept) => {
      // Consent may have been taken back meanwhile.
      if (!isGranted()) return undefined;
      journey = change(readJourney(kept, now()));
      return journey;
    });
  /** Nothing is kept before there is something to count. */
  const comeTo = guard(async (sign: Sign) => {
    const change = (it: Journey) =>
      met(it, sign, prompts, caps, now(), Number(retentionDays) || usualRetentionDays);
    const kept = await storage.get('prompts');
    const next = change(readJourney(kept, now()));
    if (kept || Object.keys(next.met).length > 0) await edit(change);
    else journey = next;
  });

  const names = prompts.flatMap(({ when, unless }) => [when.event, unless?.event]);
  const page = watchPage({
    now,
    events: new Set(names.filter((name) => name !== undefined)),
    onEvent(event) {
      const isCounted = prompts.some(({ unless }) => unless?.event === event);
      if (isCounted && isGranted()) void comeTo({ event });
    },
    onLook: guard(look),
  });
  const isFree = () =>
    launcher.isConnected &&
    page.isFree() &&
    !(launcher.getRootNode() as ShadowRoot).querySelector('[data-open],.bubble>*');
  const due = (from: Journey) =>
    duePrompt({
      prompts: prompts.filter((prompt) => !unfit.includes(prompt)),
      ...{ caps, contacts, isFree, journey: from },
      isGranted: isGranted(),
      view: page.view(),
      now: now(),
    });

  function look(): void {
    const view = page.view();
    const isLeft = !launcher.isConnected || (about && !isStillAt(about, view.path));
    if (teaser && (isLeft || !isGranted() || page.isCovered())) teaser.leave();
    if (!launcher.isConnected) {
      page.stop();
      return;
    }
    if (!isGranted()) {
      journey = undefined;
      entered = undefined;
    } else if (entered !== view) {
      entered = view;
      unfit = [];
      void comeTo({ path: view.path });
    } else if (journey) {
      if (view.activeAt - journey.session.seenAt > noteUseEveryMilliseconds) void noteUse(journey);
      if (!isAsking && !teaser && due(journey)) void ask();
    }
  }

  const ask = guard(async () => {
    let prompt: Prompt | undefined;
    let isClaimed: boolean | undefined;
    isAsking = true;
    try {
      contacts = await readContacts();
      prompt = journey && due(journey);
      if (!prompt) return;
      const asked = prompt;
      const it = await given.panel();
      teaser = await it?.tease({
        prompt: asked,
        async claim() {
          contacts = await readContacts();
          let isDue = false;
          await edit((kept) => {
            isDue = due(kept) === asked;
            return isDue ? shown(kept, asked, now()) : kept;
          });
          about = { prompt: asked, path: page.view().path };
          isClaimed = isDue;
          return isDue;
        },
        onEnd(answer) {
          teaser = undefined;
          about = undefined;
          if (answer === 'dismissed') void guard(edit)((kept) => dismissed(kept, asked, now()));
        },
      });
    } finally {
      isAsking = false;
      if (prompt && isClaimed === undefined) unfit = [...unfit, prompt];
    }
  });
  /** A long stay on one page is one session. */
  const noteUse = guard(async (known: Journey) => {
    journey = seen(known, now());
    if (await storage.get('prompts')) await edit((kept) => seen(kept, now()));
  });

  page.look();
  if (consent === 'denied' || isRefused()) await storage.clear();
  return isGranted() && (await readContacts()).length > 0;
}

/** Whether a page is still the one that a prompt was about. */
const isStillAt = (about: { readonly prompt: Prompt; readonly path: string }, path: string) =>
  about.prompt.when.path ? matchesPath(about.prompt.when.path, path) : about.path === path;
