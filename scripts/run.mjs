import { spawn } from 'node:child_process';

const posix = process.platform !== 'win32';

/**
 * Runs a command to its end.
 *
 * @param {readonly string[]} command
 * @param {{ seconds?: number, env?: Record<string, string>, quiet?: boolean }} [options]
 *   `quiet` keeps the output for the caller, else it goes to the terminal.
 * @returns {Promise<{ ok: boolean, output: string }>} not ok: failed, not to be found, or out of time.
 */
export function run([program = '', ...args], { seconds, env, quiet = false } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', ...Array(2).fill(quiet ? 'pipe' : 'inherit')],
      // A group of its own, so that what runs out of time ends together with what it started.
      detached: posix && seconds !== undefined,
    });
    let output = '';
    const read = (part) => {
      output += part;
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    const timer =
      seconds &&
      setTimeout(() => {
        if (posix) process.kill(-child.pid, 'SIGKILL');
        else child.kill();
      }, seconds * 1000);
    const end = (ok) => {
      clearTimeout(timer);
      done({ ok, output });
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
}

/** Of the shell that began it: it and all that it started. */
const killAll = 'kill -KILL -$$';

/**
 * Starts a command that lives no longer than this process, however that ends: the pipe to its shell breaks then.
 *
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {import('node:child_process').ChildProcess} its standard output can be read; what destroys its standard
 *   input ends it, with all that it started.
 */
export const runAlong = (command, env = process.env) =>
  spawn('sh', ['-c', `("$@"; ${killAll}) & cat > /dev/null; ${killAll}`, 'sh', ...command], {
    env,
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });

/** A tool of node_modules, without npm or a shell in between. */
export const tool = (path) => [process.execPath, `node_modules/${path}`];
