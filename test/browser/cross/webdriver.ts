/** A W3C WebDriver client, as small as the suite needs; drives WebKitGTK's driver, and Safari's on a Mac. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runAlong } from '../../../scripts/run.mjs';

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
/** What WebDriver calls keys that write nothing. */
const keys: Readonly<Record<string, string>> = {
  Shift: '\uE008',
  Control: '\uE009',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Space: ' ',
};

type Json = Record<string, unknown>;
export type ElementReference = Readonly<Record<typeof elementKey, string>>;

/** What the driver answered instead of doing it. */
class WebDriverError extends Error {
  constructor(
    /** As W3C has them, such as `stale element reference`. */
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer().on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });

/** A display that nobody sees, and its number. */
async function openDisplay(): Promise<[ChildProcess, string]> {
  const screen = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  // It takes a number that is free, and says which once it is there.
  const display = runAlong(['Xvfb', '-displayfd', '1', ...screen]);
  const number = await new Promise<string>((done, failed) => {
    display.once('exit', () => failed(new Error('Xvfb ended: apt-get install xvfb')));
    display.stdout?.once('data', (text: Buffer) => done(text.toString().trim()));
  });
  return [display, `:${number}`];
}

/** Nothing moves, and the window may be as narrow as a phone: what is around the page has no least width. */
async function settingsOfGtk(home: string): Promise<void> {
  const folder = join(home, 'gtk-3.0');
  await mkdir(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  writeFileSync(join(folder, 'gtk.css'), '* { min-width: 0; padding: 0; margin: 0; }\n');
}

/** A driver with a home and, where there is none, a display of its own. */
export class Driver {
  readonly #home = mkdtempSync(join(tmpdir(), 'webdriver-'));
  readonly #started: ChildProcess[] = [];
  #address = '';

  /** @param path of the driver's program; Safari's where its name says so. */
  static async start(path: string): Promise<Driver> {
    const driver = new Driver();
    await driver.#start(path).catch((error) => {
      driver.stop();
      throw error;
    });
    return driver;
  }

  async #start(path: string): Promise<void> {
    const folders = ['CONFIG', 'DATA', 'CACHE'].map((name) => [`XDG_${name}_HOME`, this.#home]);
    const env = { ...process.env, LANGUAGE: 'en_US', ...Object.fromEntries(folders) };
    const isSafari = path.endsWith('safaridriver');
    if (!isSafari) {
      await settingsOfGtk(this.#home);
      const [display, number] = await openDisplay();
      this.#started.push(display);
      Object.assign(env, { DISPLAY: number, WAYLAND_DISPLAY: '', GDK_BACKEND: 'x11' });
    }
    const port = await freePort();
    const driver = runAlong([path, isSafari ? `-p=${port}` : `--port=${port}`], env);
    this.#started.push(driver);
    this.#address = `http://127.0.0.1:${port}`;
    const isThere = () => this.call('GET', '/status').then(Boolean, () => false);
    for (let tries = 0; !(await isThere()); tries++) {
      if (tries > 400 || driver.exitCode !== null) throw new Error(`${path} does not start`);
      await sleep(25);
    }
  }

  /** @throws {WebDriverError} for what the driver answers; another error where it is gone. */
  async call<T>(method: string, path: string, body?: Json): Promise<T> {
    const answer = await fetch(
      this.#address + path,
      body ? { method, body: JSON.stringify(body) } : { method },
    );
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (value?.error) throw new WebDriverError(value.error, `${value.message} (${path})`);
    return value;
  }

  /** Ends everything that was started. */
  stop(): void {
    for (const { stdin } of this.#started.reverse()) stdin?.destroy();
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** What a driver answers when its browser is gone, or the process that draws the page is. */
const crashes = new Set(['invalid session id', 'no such window', 'unknown error']);

/** A browser of a driver. */
export class Session {
  /** Pixels of the window that are not the page's. */
  #around: readonly [width: number, height: number] = [0, 0];

  private constructor(
    private readonly driver: Driver,
    private readonly path: string,
  ) {}

  static async open(driver: Driver): Promise<Session> {
    const { sessionId } = await driver.call<{ sessionId: string }>('POST', '/session', {
      capabilities: { alwaysMatch: {} },
    });
    const session = new Session(driver, `/session/${sessionId}`);
    const { width, height } = await session.get<{ width: number; height: number }>('/window/rect');
    const [pageWidth, pageHeight] = await session.#size();
    session.#around = [width - pageWidth, height - pageHeight];
    return session;
  }
  #size = () => this.call<[number, number]>('() => [innerWidth, innerHeight]', []);

  async #ask<T>(method: string, path: string, body?: Json): Promise<T> {
    try {
      return await this.driver.call<T>(method, this.path + path, body);
    } catch (error) {
      if (error instanceof WebDriverError && !crashes.has(error.code)) throw error;
      throw new Error(`The browser has crashed, or its driver has, at ${path}`, { cause: error });
    }
  }
  get = <T>(path: string) => this.#ask<T>('GET', path);
  post = <T>(path: string, body: Json = {}) => this.#ask<T>('POST', path, body);
  delete = (path = '') => this.#ask('DELETE', path);

  /** Calls the function of this source in the page; arguments and result are JSON. */
  async call<T>(source: string, given: readonly unknown[]): Promise<T> {
    const script = `const given = [...arguments], done = given.pop();
      (async () => (${source})(...given))().then(
        (value) => done({ json: JSON.stringify(value) }), (error) => done({ error: String(error) }));`;
    const body = { script, args: given };
    const { json, error } = await this.post<{ json?: string; error?: string }>(
      '/execute/async',
      body,
    );
    if (error !== undefined && error !== null) throw new Error(error);
    // The driver makes null of undefined, and sorts what it is given: text comes through as it is.
    return json ? JSON.parse(json) : (undefined as T);
  }

  /** Calls the function of this source, which finds an element. */
  find = (source: string) =>
    this.post<ElementReference>('/execute/sync', { script: `return (${source})();`, args: [] });

  ofElement = (element: ElementReference, what: string) =>
    `/element/${element[elementKey]}/${what}`;

  /** One request a step: with all in one, WebKitGTK takes Tab for another key while Shift is down. */
  async press(...names: string[]): Promise<void> {
    const step = (type: string) => (name: string) =>
      this.post('/actions', {
        actions: [{ type: 'key', id: 'keys', actions: [{ type, value: keys[name] ?? name }] }],
      });
    for (const name of names) await step('keyDown')(name);
    for (const name of names.toReversed()) await step('keyUp')(name);
  }

  /** @param place in CSS pixels of the window. */
  async clickAt(place: { readonly x: number; readonly y: number }): Promise<void> {
    const actions = [
      { type: 'pointerMove', ...place },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.post('/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  /** Addresses of all tabs, its own first. */
  async tabs(): Promise<string[]> {
    const address = () => this.get<string>('/url');
    return [await address(), ...(await this.#inOtherTabs(address))];
  }

  closeOtherTabs = () => this.#inOtherTabs(() => this.delete('/window'));

  async #inOtherTabs<Answer>(act: () => Promise<Answer>): Promise<Answer[]> {
    const own = await this.get<string>('/window');
    const answers: Answer[] = [];
    for (const handle of await this.get<string[]>('/window/handles')) {
      if (handle === own) continue;
      await this.post('/window', { handle });
      answers.push(await act());
    }
    await this.post('/window', { handle: own });
    return answers;
  }

  /** Sets the size of what the page has of the window, in CSS pixels. */
  async resize(width: number, height: number): Promise<void> {
    const [beside, above] = this.#around;
    await this.post('/window/rect', { width: width + beside, height: height + above });
    // The page is told later.
    for (let tries = 0; tries < 250; tries++) {
      if (String(await this.#size()) === `${width},${height}`) return;
      await sleep(20);
    }
    throw new Error(`The window does not become ${width} by ${height}`);
  }
}
