import { expect, test } from '@playwright/test';
import { press, shown } from './support/acts';
import { expectEveryChannel, failOnce } from './support/faults';
import { watchConsole } from './support/widget';

/** By name, where a feature lies: it is taken away, and once more made to throw. */
const features: readonly (readonly [name: string, owner: string, key: string])[] = [
  ...[
    'PluralRules',
    'DateTimeFormat',
    'RelativeTimeFormat',
    'DisplayNames',
    'NumberFormat',
    'ListFormat',
    'Locale',
    'Collator',
    'Segmenter',
    'getCanonicalLocales',
  ].map((key) => [`Intl.${key}`, 'Intl', key] as const),
  ...[
    'matchMedia',
    'requestIdleCallback',
    'visualViewport',
    'BroadcastChannel',
    'crypto',
    'structuredClone',
    'indexedDB',
    'ResizeObserver',
    'IntersectionObserver',
    'customElements',
    'CSS',
    'AbortSignal',
    'AbortController',
    'scheduler',
    'TextDecoder',
    'fetch',
    'trustedTypes',
    'queueMicrotask',
    'localStorage',
    'sessionStorage',
    'navigation',
  ].map((key) => [key, 'window', key] as const),
  ...['showPopover', 'hidePopover', 'togglePopover', 'popover', 'inert', 'attachInternals'].map(
    (key) => [`the ${key} of elements`, 'HTMLElement.prototype', key] as const,
  ),
  ...['animate', 'scrollIntoView', 'replaceChildren', 'getAnimations'].map(
    (key) => [`the ${key} of elements`, 'Element.prototype', key] as const,
  ),
  ...[
    'locks',
    'clipboard',
    'share',
    'userAgentData',
    'languages',
    'onLine',
    'globalPrivacyControl',
    'doNotTrack',
    'vendor',
    'connection',
    'sendBeacon',
  ].map((key) => [`navigator.${key}`, 'Navigator.prototype', key] as const),
  ['CSS.supports', 'CSS', 'supports'],
  ['AbortSignal.timeout', 'AbortSignal', 'timeout'],
  ['indexedDB.databases', 'IDBFactory.prototype', 'databases'],
  ['Promise.allSettled', 'Promise', 'allSettled'],
  ['Promise.any', 'Promise', 'any'],
  ['Promise.withResolvers', 'Promise', 'withResolvers'],
  ['Promise.try', 'Promise', 'try'],
  ['Object.groupBy', 'Object', 'groupBy'],
  ['Map.groupBy', 'Map', 'groupBy'],
  ...['at', 'findLast', 'findLastIndex', 'flat', 'toSorted', 'toReversed', 'toSpliced', 'with'].map(
    (key) => [`Array.prototype.${key}`, 'Array.prototype', key] as const,
  ),
  ...[
    'at',
    'replaceAll',
    'matchAll',
    'normalize',
    'isWellFormed',
    'toWellFormed',
    'localeCompare',
  ].map((key) => [`String.prototype.${key}`, 'String.prototype', key] as const),
];

for (const how of ['is missing', 'throws'] as const)
  for (const [name, owner, key] of features.filter(
    // A popover that is there and does not open is no browser's.
    (it) => how === 'is missing' || it[2] !== 'showPopover',
  ))
    test(`every channel is there where ${name} ${how}`, async ({ page }) => {
      const seen = watchConsole(page);
      await page.addInitScript(
        ([where, what, act]) => {
          let object: Record<string, unknown> = window as never;
          for (const part of where === 'window' ? [] : (where as string).split('.'))
            object = object?.[part] as never;
          const own = object && Object.getOwnPropertyDescriptor(object, what as string);
          if (!object) return;
          if (act === 'is missing') {
            // What cannot be deleted is made to look as if it were.
            if (!Reflect.deleteProperty(object, what as string) || (what as string) in object)
              Reflect.defineProperty(object, what as string, { value: undefined });
            return;
          }
          if (!own) return;
          const fail = () => {
            throw new Error('taken away');
          };
          const broken =
            typeof own.value === 'function'
              ? { value: Object.assign(() => fail(), { prototype: own.value.prototype }) }
              : { get: fail, set: fail };
          Reflect.defineProperty(object, what as string, { configurable: true, ...broken });
        },
        [owner, key, how],
      );
      await page.goto('/pages/smallest.html');
      await press(page, '.launcher');
      await expectEveryChannel(page);
      const reason = shown(page, '[part~="reasons"] button').nth(6);
      if (await reason.isVisible()) {
        await reason.click();
        await expect(shown(page, '[part~="suggestion"], .plain a').first()).toBeVisible();
        await expectEveryChannel(page);
        // Where the plain list stands in, there is nobody to tell.
        await failOnce(page).catch(() => {});
        await expectEveryChannel(page);
      }
      expect(seen.errors).toEqual([]);
    });
