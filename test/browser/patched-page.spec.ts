import { expect, test } from '@playwright/test';
import { passes, visit } from './support/host-page';
import { host, watchConsole } from './support/widget';

/** Pages that have changed the language under us; what others wrote long ago, and is still out there. */
const patches: Readonly<Record<string, string>> = {
  'enumerable additions to every built-in prototype': `
    for (const { prototype } of [Object, Array, String, Number, Function, Promise, Map, Set, Element, Node, Event])
      prototype.extra = prototype.each = function () { throw new Error('called by nobody'); };`,
  'Prototype.js: toJSON on arrays and strings, and a reduce of its own': `
    Array.prototype.toJSON = function () { return '[' + this.map((it) => JSON.stringify(it)).join(', ') + ']'; };
    String.prototype.toJSON = Object.prototype.toJSON = function () { return this; };
    Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };`,
  'MooTools: Array.from, Function.prototype.bind and String.contains of its own': `
    Array.from = function (it) { if (it == null) return []; return it.length !== undefined && typeof it !== 'string' ? Array.prototype.slice.call(it) : [it]; };
    Array.prototype.contains = Array.prototype.erase = function () { return this; };
    String.prototype.contains = function (it) { return this.indexOf(it) > -1; };`,
  'old polyfills of Array.from, Object.assign, entries and fromEntries': `
    Array.from = function (list, map) { var out = []; for (var i = 0; i < list.length; i++) out.push(map ? map(list[i], i) : list[i]); return out; };
    Object.assign = function (to) { for (var i = 1; i < arguments.length; i++) for (var k in arguments[i]) to[k] = arguments[i][k]; return to; };
    Object.entries = function (it) { return Object.keys(it).map(function (k) { return [k, it[k]]; }); };
    Object.fromEntries = function (list) { var out = {}; list.forEach(function (it) { out[it[0]] = it[1]; }); return out; };`,
  'Promise replaced by an old polyfill, without allSettled, any and finally': `
    window.Promise = (function (Native) {
      function Old(run) { this.inner = new Native(run); }
      Old.prototype.then = function (a, b) { var inner = this.inner; return new Old(function (done, fail) { inner.then(a, b).then(done, fail); }); };
      Old.prototype['catch'] = function (b) { return this.then(undefined, b); };
      Old.resolve = function (v) { return v instanceof Old ? v : new Old(function (done) { done(v); }); };
      Old.reject = function (e) { return new Old(function (_, fail) { fail(e); }); };
      Old.all = function (list) { return new Old(function (done, fail) { Native.all(Array.prototype.slice.call(list)).then(done, fail); }); };
      Old.race = function (list) { return new Old(function (done, fail) { Native.race(list).then(done, fail); }); };
      return Old;
    })(window.Promise);`,
  'JSON replaced by json2.js': `
    window.JSON = (function (native) { return {
      parse: function (text, revive) { return native.parse(String(text), revive); },
      stringify: function (value, replace, space) { return native.stringify(value, replace, space); } };
    })(window.JSON);`,
  'Math.random constant, Date fixed': `
    Math.random = function () { return 0.5; };
    Date = (function (Native) { function Fixed(a) { return new Native(...(arguments.length ? arguments : [1747130400000])); }
      Fixed.now = function () { return 1747130400000; }; Fixed.UTC = Native.UTC; Fixed.parse = Native.parse; Fixed.prototype = Native.prototype; return Fixed; })(Date);`,
  'Math.random at its ends': 'Math.random = function () { return 0; };',
  'fetch that throws, and XMLHttpRequest too': `
    window.fetch = function () { throw new Error('no fetch'); }; window.XMLHttpRequest = undefined;`,
  'fetch that answers with anything': 'window.fetch = function () { return { ok: "yes" }; };',
  'no customElements': 'Object.defineProperty(window, "customElements", { value: undefined });',
  'customElements.define patched':
    'customElements.define = function () { throw new Error("taken"); };',
  'a console that throws': `
    for (const name of ['log', 'warn', 'error', 'info', 'debug']) console[name] = function () { throw new Error('no console'); };`,
  'no console': 'delete window.console;',
  'setTimeout, requestAnimationFrame and queueMicrotask wrapped': `
    for (const name of ['setTimeout', 'requestAnimationFrame', 'queueMicrotask', 'requestIdleCallback'])
      window[name] = (function (native) { return function (act) { var rest = [].slice.call(arguments, 1); return native.apply(window, [function () { return act.apply(this, arguments); }].concat(rest)); }; })(window[name]);`,
  'observers replaced by none': `
    window.ResizeObserver = window.IntersectionObserver = window.MutationObserver = undefined;`,
  'no idle callbacks, visual viewport, popovers and matchMedia listeners, as in older browsers': `
    delete window.requestIdleCallback; delete HTMLElement.prototype.showPopover; delete HTMLElement.prototype.hidePopover;
    Object.defineProperty(window, 'visualViewport', { value: null });`,
  'a window.name, and globals with the names of what we use': `
    window.name = '{"a":1}'; window.host = window.shadow = window.signal = window.render = window.h = window.options = 7;`,
  'keys and clicks stopped at the document, once it has seen them': `
    for (const type of ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'pointerdown', 'focusin'])
      document.addEventListener(type, function (event) { event.stopPropagation(); });`,
  'all keys prevented at the document': `
    for (const type of ['keydown', 'keyup', 'keypress']) document.addEventListener(type, function (event) { event.preventDefault(); });`,
  'a default policy of Trusted Types': `
    if (window.trustedTypes) trustedTypes.createPolicy('default', { createHTML: function () { throw new Error('no'); }, createScriptURL: function () { throw new Error('no'); } });`,
  'a beforeunload that asks': `
    addEventListener('beforeunload', function (event) { event.preventDefault(); event.returnValue = 'Stay'; });`,
  'addEventListener wrapped, as zone.js and error trackers have it': `
    (function (add, remove) {
      var wrapped = new WeakMap();
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        if (typeof listener !== 'function') return add.call(this, type, listener, options);
        if (!wrapped.has(listener)) wrapped.set(listener, function () { return listener.apply(this, arguments); });
        return add.call(this, type, wrapped.get(listener), options);
      };
      EventTarget.prototype.removeEventListener = function (type, listener, options) {
        return remove.call(this, type, wrapped.get(listener) || listener, options);
      };
    })(EventTarget.prototype.addEventListener, EventTarget.prototype.removeEventListener);`,
};

/** Built-ins that do not do what they are for any more: then there is the plain list. */
const broken: Readonly<Record<string, string>> = {
  'getters on Object.prototype, of names that objects often have': `
    for (const name of ['label', 'id', 'options', 'name', 'type', 'href', 'open', 'data', 'key', 'ref', 'then'])
      Object.defineProperty(Object.prototype, name, { get() {}, configurable: true });`,
  'all intrinsics frozen': `
    for (const it of [Object, Array, Function, String, Number, Boolean, Symbol, Promise, RegExp, Date, Error, TypeError, Map, Set, WeakMap, WeakSet, URL])
      { Object.freeze(it.prototype); Object.freeze(it); }
    Object.freeze(JSON); Object.freeze(Math); Object.freeze(Reflect);`,
  'Array.prototype.map throws': `
    Array.prototype.map = function () { throw new Error('broken map'); };`,
  'JSON.parse throws': 'JSON.parse = function () { throw new Error("broken parse"); };',
  'Intl is gone': 'window.Intl = undefined;',
  'no URL': 'window.URL = undefined;',
  'Map is gone': 'window.Map = undefined;',
  'constructed style sheets that cannot be made, as in Safari 16.3': `
    window.CSSStyleSheet = function () { throw new TypeError('Illegal constructor'); };
    delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;`,
};

/** Where nothing can be drawn at all, the page has its own links, and no error of ours. */
const hopeless: Readonly<Record<string, string>> = {
  'setters and getters on Object.prototype': `
    for (const name of ['get', 'set', 'value', 'enumerable', 'writable'])
      Object.defineProperty(Object.prototype, name, { get() {}, configurable: true });`,
  'element.append and matches throw': `
    for (const name of ['append', 'matches'])
      Element.prototype[name] = function () { throw new Error('broken ' + name); };`,
  'no shadow roots': 'Element.prototype.attachShadow = undefined;',
  'Object.entries throws': 'Object.entries = function () { throw new Error("broken entries"); };',
  'document.createElement throws':
    'document.createElement = function () { throw new Error("broken"); };',
  'Promise is gone': 'window.Promise = undefined;',
};

for (const [name, patch] of Object.entries(patches))
  test(`works on a patched page: ${name}`, async ({ page }) => {
    await passes(
      page,
      { first: `<script>${patch}</script>` },
      // The code for a phone is drawn by a library that needs `reduce`: there is the number instead.
      { warnings: name.startsWith('Prototype.js') ? [/Mask value/] : [] },
    );
  });

const channelLinks = ['tel:+15555550101', 'mailto:help@acme.example', 'sms:+15555550100'];
/** What of the page's own doing is said, and what is ours in one line. */
const isOurs = (text: string) => /channel-selector/.test(text);

for (const [name, patch] of Object.entries(broken))
  test(`lists every channel where built-ins are broken: ${name}`, async ({ page }) => {
    const seen = watchConsole(page);
    await visit(page, { first: `<script>${patch}</script>` });
    await host(page).locator('.launcher').click();
    for (const href of channelLinks)
      await expect(host(page).locator(`a[href^="${href}"]`).first()).toBeVisible();
    expect(seen.errors).toEqual([]);
  });

for (const [name, patch] of Object.entries(hopeless))
  test(`throws nothing where nothing can be drawn: ${name}`, async ({ page }) => {
    const seen = watchConsole(page);
    await visit(page, { first: `<script>${patch}</script>` });
    await expect.poll(() => seen.warnings.filter(isOurs)).toHaveLength(1);
    expect(seen.errors.filter(isOurs)).toEqual([]);
    await page.getByRole('link', { name: 'A link' }).click();
    await expect(page).toHaveURL(/#next$/);
  });
