/** Every state that a customer can be in, with the way to it. */
import { expect } from '@playwright/test';
import {
  message,
  needs,
  onLauncher,
  onReasons,
  onSuggestion,
  onWhy,
  pass,
  press,
  see,
  shown,
  takes,
  takesByPhone,
} from './acts';
import { type Journey, site, start } from './journey';
import { laterVisits } from './later-visits';
import { host } from './widget';

const saturday = new Date('2026-05-16T20:00:00Z');

export const journeys: readonly Journey[] = [
  {
    name: 'from the launcher to the channel',
    steps: [
      onLauncher,
      onReasons,
      onSuggestion,
      onWhy,
      {
        name: 'message edited',
        reach: (page) => shown(page, message).fill('It was stolen this morning.\nWhat now?'),
      },
      {
        name: 'message masked',
        reach: async (page) => {
          const before = await shown(page, '#hint').textContent();
          await shown(page, message).fill('My card is 4111 1111 1111 1111');
          await expect(shown(page, '#hint')).not.toHaveText(before ?? '');
        },
      },
      { name: 'handed off', reach: takes('email', '.address') },
    ],
  },
  {
    name: 'at a desk',
    steps: [
      pass(onReasons),
      pass(onSuggestion),
      { name: 'over to a phone', reach: takesByPhone('phone') },
    ],
  },
  {
    name: 'more reasons than a glance takes in',
    config: {
      reasons: [
        ...[
          'question',
          'order',
          'payment',
          'problem',
          'account',
          'complaint',
          'urgent',
          'other',
        ].map((id) => ({ id })),
        { id: 'plus', label: 'Acme Plus' },
      ],
    },
    steps: [
      {
        name: 'reasons with a field for own words',
        reach: async (page) => {
          await onReasons.reach(page);
          await see(page, '[type="search"]');
        },
      },
      {
        name: 'own words, with reasons found',
        reach: async (page) => {
          await shown(page, '[type="search"]').fill('plus');
          await see(page, '.found .reason');
          await expect(host(page).locator('.body [role="status"]')).not.toBeEmpty();
        },
      },
      {
        name: 'own words, with none found',
        reach: async (page) => {
          await shown(page, '[type="search"]').fill('zzzz zzzz');
          await expect(shown(page, '.found')).toHaveCount(0);
          await expect(host(page).locator('.body [role="status"]')).not.toBeEmpty();
        },
      },
    ],
  },
  {
    name: 'outside opening hours',
    at: saturday,
    config: {
      channels: site.channels.map((channel) =>
        channel.id === 'phone'
          ? { ...channel, hours: 'Mo-Fr 09:00-18:00', timeZone: 'UTC' }
          : channel,
      ),
    },
    steps: [
      pass(onReasons),
      { ...onSuggestion, name: 'suggestion, one channel closed' },
      { ...onWhy, name: 'why open, one channel closed' },
      { name: 'handed off to a closed channel', reach: takesByPhone('phone') },
    ],
  },
  {
    name: 'a channel that does not open',
    config: { channels: [{ id: 'desk', kind: 'custom', label: 'Acme' }, ...site.channels] },
    steps: [pass(onReasons), { name: 'did not open', reach: takes('desk', '[role="alert"]') }],
  },
  {
    name: 'a call back',
    config: {
      channels: [{ id: 'callback', kind: 'callback', endpoint: '/nowhere' }, ...site.channels],
    },
    steps: [
      pass(onReasons),
      pass(onSuggestion),
      { name: 'callback form', reach: takes('callback', '#callback-number') },
      {
        name: 'callback form with an error',
        reach: async (page) => {
          await press(page, 'form .primary');
          await see(page, '#callback-fault');
        },
      },
      {
        name: 'callback that did not arrive',
        reach: async (page) => {
          await shown(page, '#callback-number').fill('+1 555 555 0199');
          await press(page, 'form .primary');
          await see(page, 'form .notice');
        },
      },
      {
        name: 'callback asked',
        reach: async (page) => {
          await page.evaluate(() =>
            document.addEventListener('channel-selector:before-handoff', (event) =>
              event.preventDefault(),
            ),
          );
          await press(page, 'form .primary');
          await see(page, '.next');
        },
      },
    ],
  },
  {
    name: 'what a customer needs of a channel',
    config: {
      channels: site.channels.map((channel) =>
        channel.id === 'phone' ? { ...channel, languages: ['en', 'es'] } : channel,
      ),
    },
    steps: [
      pass(onReasons),
      {
        name: 'access needs',
        reach: async (page) => {
          await press(page, needs);
          await see(page, 'fieldset input');
        },
      },
      {
        name: 'access needs, one said',
        reach: async (page) => {
          await press(page, 'fieldset input');
          await expect(shown(page, '.body [role="status"]')).not.toBeEmpty();
        },
      },
      {
        name: 'suggestion that serves what is needed',
        reach: async (page) => {
          await press(page, '.head .round');
          await onSuggestion.reach(page);
        },
      },
    ],
  },
  {
    name: 'a customer who seems stuck',
    config: {
      privacy: { consent: 'granted' },
      prompts: [{ when: { event: 'payment-failed' }, reason: 'payment' }],
    },
    steps: [
      {
        name: 'help offered',
        reach: async (page) => {
          let minutes = 0;
          // The page is watched once it is idle, and left alone at first.
          await expect(async () => {
            await page.clock.setFixedTime(start.getTime() + 60_000 * minutes++);
            await page.evaluate(() => document.dispatchEvent(new Event('payment-failed')));
            await expect(shown(page, '.bubble [part~="prompt"]')).toBeVisible({ timeout: 1500 });
          }).toPass();
          await expect(host(page).locator('.bubble [role="status"]')).not.toBeEmpty();
        },
      },
    ],
  },
  {
    name: 'in the flow of the page',
    config: { look: { mode: 'inline' } },
    steps: [
      { name: 'inline, reasons', reach: (page) => see(page, '[part~="reasons"]') },
      { ...onSuggestion, name: 'inline, suggestion' },
      { name: 'inline, handed off', reach: takesByPhone('sms') },
    ],
  },
  {
    name: 'files that do not load: the panel',
    missing: '**/dist/panel.js*',
    steps: [
      {
        name: 'plain list',
        reach: async (page) => {
          await press(page, '.launcher');
          await see(page, '.plain a');
        },
      },
    ],
  },
  {
    name: 'files that do not load: what comes after the suggestion',
    missing: '**/dist/later-*',
    steps: [
      pass(onReasons),
      {
        name: 'suggestion without its explanation',
        reach: async (page) => {
          await press(page, '[part~="reasons"] li:nth-child(7) button');
          await see(page, '[part~="suggestion"]');
        },
      },
      { name: 'handed off without what comes next', reach: takes('email', '[part~="channels"]') },
    ],
  },
  ...laterVisits,
];

export const stateNames = (): string[] =>
  journeys.flatMap(({ steps }) => steps.flatMap((step) => ('name' in step ? [step.name] : [])));
