import { describe, expect, it } from 'vitest';
import { isConsentSlip } from '../../src/config/consent-slip';
import { describeFindings } from '../../src/config/describe-findings';
import { parseConfig } from '../../src/config/parse-config';
import { describeProblem } from '../../src/config/problem';
import { readPage } from '../../src/config/read-page';
import { strayAttributes } from '../../src/config/stray-attributes';

const unreachable = () => Promise.reject(new Error('HTTP 404'));
const read = (
  attributes: [string, string][],
  blocks: string[] = [],
  readJson = unreachable as (a: string) => Promise<unknown>,
) => readPage(Object.fromEntries(attributes), blocks, readJson);

describe('readPage', () => {
  it('reads the smallest useful tag: three channels in the order of the attributes', async () => {
    const { settings, findings: unread } = await read([
      ['phone', '+15555550101'],
      ['email', 'help@acme.example'],
      ['sms', '+15555550100'],
    ]);
    expect(unread).toEqual([]);
    const { config, findings } = parseConfig(settings);
    expect(findings).toEqual([]);
    expect(config.channels).toEqual([
      { id: 'phone', kind: 'phone', number: '+15555550101' },
      { id: 'email', kind: 'email', address: 'help@acme.example' },
      { id: 'sms', kind: 'sms', number: '+15555550100' },
    ]);
  });

  it('reads a chat as an address, a vendor, or the page’s own', async () => {
    const chat = async (value: string) => (await read([['chat', value]])).settings.channels;
    expect(await chat('https://acme.example/chat')).toEqual([
      { id: 'chat', kind: 'chat', href: 'https://acme.example/chat' },
    ]);
    expect(await chat('chatwoot')).toEqual([{ id: 'chat', kind: 'chat', vendor: 'chatwoot' }]);
    expect(await chat('')).toEqual([{ id: 'chat', kind: 'chat' }]);
  });

  it('reads a callback that an address is told of, or the page itself', async () => {
    const callback = async (value: string) =>
      parseConfig((await read([['callback', value]])).settings);
    const channel = { id: 'callback', kind: 'callback' };
    expect(await callback('/callbacks')).toMatchObject({
      findings: [],
      config: { channels: [{ ...channel, endpoint: '/callbacks' }] },
    });
    expect(await callback('')).toMatchObject({ findings: [], config: { channels: [channel] } });
  });

  it('reads settings', async () => {
    const { settings } = await read([
      ['id', 'acme'],
      ['prior', '/prior.json'],
      ['brand', '#0a5c8f'],
      ['theme', 'dark'],
      ['consent', 'pending'],
    ]);
    expect(settings).toEqual({
      id: 'acme',
      model: { prior: '/prior.json' },
      look: { brand: '#0a5c8f', theme: 'dark' },
      privacy: { consent: 'pending' },
    });
  });

  it('lets later sources win: address, blocks, tag', async () => {
    const readJson = async () => ({ id: 'file', look: { theme: 'dark', mode: 'inline' } });
    const { settings } = await read(
      [
        ['config', '/config.json'],
        ['theme', 'auto'],
      ],
      ['{ "id": "block", "look": { "theme": "light" } }'],
      readJson,
    );
    expect(settings).toEqual({ id: 'block', look: { theme: 'auto', mode: 'inline' } });
  });

  it('takes consent for pending where what may have denied it cannot be read, unless it is said later', async () => {
    const consentOf = async (attributes: [string, string][], blocks: string[] = []) =>
      parseConfig((await read(attributes, blocks)).settings).config.privacy.consent;
    expect(await consentOf([])).toBe('granted');
    expect(await consentOf([['config', '/no.json']])).toBe('pending');
    expect(await consentOf([], ['{ "privacy": { "consent": "denied", } }'])).toBe('pending');
    const tag: [string, string][] = [
      ['config', '/no.json'],
      ['consent', 'granted'],
    ];
    expect(await consentOf(tag)).toBe('granted');
  });

  it('notices what may have been meant to speak of consent, and leaves what is not alone', () => {
    const slips = ['concent', 'consentt', 'consnet', 'privacyConsent'];
    for (const name of slips) {
      expect(isConsentSlip(name)).toBe(true);
      expect(strayAttributes([name]).map(({ fix }) => fix)).toEqual(['did you mean data-consent?']);
    }
    for (const name of [
      'cookieconsent',
      'consentCategory',
      'concept',
      'constant',
      'private',
      'phone',
    ])
      expect(isConsentSlip(name)).toBe(false);
    expect(strayAttributes(['privacyConsent'])[0]?.path).toBe('data-privacy-consent');
    expect(strayAttributes(['consent'])).toEqual([]);
  });

  it('leaves attributes of other tools alone, and notices slips of the pen', async () => {
    const names = ['cfasync', 'turbo-track', 'phnoe', 'phone', 'config', 'x'];
    const { settings, findings: unread, others } = await read(names.map((name) => [name, '']));
    expect(settings).toEqual({ channels: [{ id: 'phone', kind: 'phone' }] });
    expect(others).toEqual(['cfasync', 'turbo-track', 'phnoe', 'x']);
    expect(unread).toEqual([]);
    expect(strayAttributes(names).map(describeProblem)).toEqual([
      'data-phnoe is not a setting: did you mean data-phone?.',
    ]);
  });

  it('goes on without what cannot be read, and says so', async () => {
    const { settings, findings } = await read(
      [
        ['config', '/no.json'],
        ['sms', '+15555550100'],
      ],
      ['{ not json', '[1]', '7'],
    );
    expect(settings).toEqual({
      channels: [{ id: 'sms', kind: 'sms', number: '+15555550100' }],
      privacy: { consent: 'pending' },
    });
    const problems = describeFindings(findings);
    expect(problems.map(({ path }) => path)).toEqual([
      'data-config',
      ...Array(3).fill('data-channel-selector'),
    ]);
    expect(problems[0]?.message).toBe('could not be read (HTTP 404)');
    expect(problems[2]?.message).toBe('could not be read (no object)');
  });

  it('takes no attribute for a setting that every object has', async () => {
    const { settings } = await read([
      ['constructor', 'x'],
      ['valueof', 'x'],
      ['__proto__', 'x'],
      ['toString', ''],
    ]);
    expect(settings).toEqual({});
  });

  it('cannot be used to pollute prototypes', async () => {
    const polluting =
      '{ "__proto__": { "polluted": 1 }, "look": { "__proto__": { "polluted": 1 } } }';
    const { settings } = await read([['__proto__', 'x']], ['{ "look": {} }', polluting]);
    for (const object of [{}, settings, settings.look])
      expect((object as Record<string, unknown>).polluted).toBeUndefined();
  });
});
