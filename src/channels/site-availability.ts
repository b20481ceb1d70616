/** What the site's own address says of its channels: who is there, and how long an answer takes. */
import { isGroup } from '../config/merge';
import type { Problem } from '../config/problem';

/** What is said of one channel. */
export interface SiteWord {
  readonly open?: boolean | undefined;
  readonly waitSeconds?: number | undefined;
}

/** JSON, and when the server says it was sent, in milliseconds since 1970. */
export interface Answer {
  readonly json: unknown;
  readonly date?: number | undefined;
}

const day = 86_400;

/**
 * Reads `{ "chat": { "open": true, "waitSeconds": 40 } }`.
 *
 * @param ids the channels that there are; what is said of others is left alone.
 * @returns what is understood, by channel, and what is not.
 */
export function readSiteWords(
  json: unknown,
  ids: readonly string[],
): { words: Map<string, SiteWord>; problems: Problem[] } {
  const words = new Map<string, SiteWord>();
  const problems: Problem[] = [];
  const refuse = (path: string, value: unknown, fix: string) => {
    problems.push({ path: `availability${path}`, value, message: 'cannot be used', fix });
  };
  const shape = 'answer with JSON such as { "chat": { "open": true, "waitSeconds": 40 } }';
  if (!isGroup(json)) refuse('', json, shape);
  else
    for (const id of ids) {
      if (!Object.hasOwn(json, id)) continue;
      const word = json[id];
      if (!isGroup(word)) {
        refuse(`.${id}`, word, shape);
        continue;
      }
      const { open, waitSeconds } = word;
      const isWait = typeof waitSeconds === 'number' && waitSeconds >= 0 && waitSeconds <= day;
      if (open !== undefined && typeof open !== 'boolean')
        refuse(`.${id}.open`, open, 'write true or false');
      if (waitSeconds !== undefined && !isWait)
        refuse(`.${id}.waitSeconds`, waitSeconds, `give seconds from 0 to ${day}`);
      words.set(id, {
        open: typeof open === 'boolean' ? open : undefined,
        waitSeconds: isWait ? waitSeconds : undefined,
      });
    }
  return { words, problems };
}

/** Between answers, and after failures twice as long each time, up to the longest. */
const pollMilliseconds = 30_000;
const longestPollMilliseconds = 300_000;

/**
 * Asks the site's address again and again.
 *
 * @param given.read asks once; rejects where there is no answer.
 * @param given.onAnswer is told of each answer.
 * @param given.onFailure is told of the first failure of a row.
 */
export function pollSite(given: {
  readonly read: () => Promise<Answer>;
  readonly onAnswer: (answer: Answer) => void;
  readonly onFailure: (error: unknown) => void;
}): { start(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let failures = 0;
  const ask = async (): Promise<void> => {
    try {
      const answer = await given.read();
      failures = 0;
      if (isRunning) given.onAnswer(answer);
    } catch (error) {
      if (failures++ === 0) given.onFailure(error);
    }
    if (isRunning)
      timer = setTimeout(
        () => void ask(),
        Math.min(pollMilliseconds * 2 ** failures, longestPollMilliseconds),
      );
  };
  return {
    start() {
      if (isRunning) return;
      isRunning = true;
      void ask();
    },
    stop() {
      isRunning = false;
      clearTimeout(timer);
    },
  };
}
