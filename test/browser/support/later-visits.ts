/** What the visits after a contact lead through. */
import { expect } from '@playwright/test';
import {
  answer,
  isAskedAbout,
  keepNotes,
  memory,
  onReasons,
  onWhy,
  pass,
  press,
  see,
  shown,
} from './acts';
import { type Journey, site, start } from './journey';
import { stored } from './stored';
import { command } from './widget';

export const laterVisits: readonly Journey[] = [
  {
    name: 'the next visit, resolved',
    steps: [
      { name: 'follow-up bubble', reach: isAskedAbout },
      {
        name: 'follow-up in the panel',
        reach: async (page) => {
          await press(page, '.launcher');
          await see(page, '.panel [part~="follow-up"]');
        },
      },
      {
        name: 'thanks',
        reach: async (page) => {
          await keepNotes(page);
          await answer(page, 1);
          await see(page, '.panel .thanks');
        },
      },
    ],
  },
  {
    name: 'the next visit, not resolved',
    steps: [
      { reach: isAskedAbout },
      {
        name: 'recovery',
        reach: async (page) => {
          await answer(page, 2);
          await see(page, '.sorry');
          await see(page, '[part~="suggestion"]');
        },
      },
      {
        name: 'device memory with contacts',
        reach: async (page) => {
          await press(page, memory);
          await see(page, '.body .secondary');
        },
      },
      {
        name: 'device memory, forgotten',
        reach: async (page) => {
          await shown(page, '.body .secondary').last().click();
          await expect(shown(page, '.body .secondary')).toHaveCount(0);
        },
      },
    ],
  },
  {
    name: 'the next visit, not yet',
    steps: [
      { reach: isAskedAbout },
      {
        name: 'follow-up put off',
        reach: async (page) => {
          await keepNotes(page);
          await answer(page, 3);
          await see(page, '.bubble .thanks');
        },
      },
    ],
  },
  {
    name: 'the next visit, never again',
    steps: [
      { reach: isAskedAbout },
      {
        name: 'follow-up, never again',
        reach: async (page) => {
          await keepNotes(page);
          await press(page, '.follow-up > .link');
          await see(page, '.bubble .thanks');
        },
      },
    ],
  },
  {
    name: 'the next visit, to a channel kept for what was not resolved',
    config: {
      channels: site.channels.map((channel) =>
        channel.id === 'phone'
          ? { ...channel, recovery: { number: '+1 555 555 0109', waitSeconds: 20 } }
          : channel,
      ),
      recovery: { prefer: ['phone'] },
    },
    steps: [
      { reach: isAskedAbout },
      {
        name: 'recovery by a channel kept for it',
        reach: async (page) => {
          await answer(page, 2);
          await see(page, '.sorry');
          await see(page, '[part~="suggestion"] summary');
        },
      },
      { ...onWhy, name: 'why open, recovery' },
    ],
  },
  {
    name: 'what is kept, as a file',
    steps: [
      { reach: isAskedAbout },
      {
        reach: async (page) => {
          await press(page, '.launcher');
          await press(page, memory);
        },
      },
      {
        name: 'device memory, saved',
        reach: async (page) => {
          await press(page, '.body .secondary');
          await see(page, '#ledger-text');
        },
      },
    ],
  },
  {
    name: 'a long history',
    config: {
      privacy: { consent: 'granted', report: { endpoint: '/contacts' } },
      // The visit has its number, but nothing is tried by it: what was suggested is the same each time.
      model: { exploration: 'epsilon-greedy', explorationAmount: 0 },
      prompts: [{ when: { path: '/pages/*', visits: 3 }, reason: 'payment' }],
    },
    steps: [
      {
        reach: async (page) => {
          await page.route('**/contacts', (route) => route.fulfill({ status: 204 }));
          for (const [nth, reason] of [
            'order',
            'payment',
            'problem',
            '',
            'account',
            'urgent',
            'other',
          ].entries()) {
            await page.clock.setFixedTime(start.getTime() + nth * 3_600_000);
            const { id } = (await command(page, 'handOff', 'chat', { reason })) as { id: string };
            if (nth % 3)
              await command(page, 'recordOutcome', id, { resolved: nth / 6, source: 'site' });
          }
        },
      },
      pass(onReasons),
      {
        name: 'device memory with a long history',
        reach: async (page) => {
          // The visit is noted again some time after the press that opened the panel.
          const seenAt = start.getTime() + 6 * 3_600_000;
          await expect
            .poll(async () => JSON.stringify((await stored(page)).databases))
            .toContain(`"seenAt":${seenAt}`);
          await press(page, memory);
          await see(page, '.body summary');
          await see(page, '.said li');
        },
      },
      {
        name: 'device memory with a long history, all of it',
        reach: async (page) => {
          await press(page, '.body summary');
          await see(page, '[open] .contacts li');
        },
      },
    ],
  },
  {
    name: 'a new device',
    steps: [
      pass(onReasons),
      {
        name: 'device memory, empty',
        reach: async (page) => {
          await press(page, memory);
          await see(page, '.body .because');
        },
      },
    ],
  },
];
