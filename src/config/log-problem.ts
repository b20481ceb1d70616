import { log } from '../guard';
import { describeProblem, type Problem } from './problem';

const logged = new WeakMap<object, Set<string>>();

/** Tells the developer of a problem in one line of the console, each once. */
export function logProblem(host: object, problem: Problem): void {
  const lines = logged.get(host) ?? new Set();
  logged.set(host, lines);
  const line = describeProblem(problem);
  if (!lines.has(line)) log(line);
  lines.add(line);
}
