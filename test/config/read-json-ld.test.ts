import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse-config';
import { readJsonLd } from '../../src/config/read-json-ld';
import { channelLink } from '../../src/contact/links';
import { defaultReasons } from '../../src/reason/default-reasons';

const read = (...blocks: unknown[]) =>
  readJsonLd(
    blocks.map((block) => (typeof block === 'string' ? block : JSON.stringify(block))),
    defaultReasons,
  ) as { channels?: Record<string, unknown>[]; reasons?: { id: string; never: string[] }[] };

/** As Google's guide to Organization has it. */
const organization = {
  '@context': 'https://schema.org',
  '@type': 'Organization',
  name: 'Acme',
  email: 'help@acme.example',
  telephone: '+1-555-555-0101',
  contactPoint: [
    { '@type': 'ContactPoint', telephone: '+1 (555) 555-0101', contactType: 'customer service' },
    {
      '@type': 'ContactPoint',
      telephone: '+1-555-555-0102',
      contactType: 'technical support',
      hoursAvailable: { '@type': 'OpeningHoursSpecification', opens: '09:00', closes: '17:00' },
    },
    { '@type': 'ContactPoint', url: 'https://wa.me/15555550103', contactType: 'Billing support' },
    { '@type': 'ContactPoint', url: 'https://acme.example/contact' },
  ],
};

describe('readJsonLd', () => {
  it('reads contact points, and what the organisation has itself, each number once', () => {
    expect(read(organization).channels).toEqual([
      { id: 'phone', kind: 'phone', number: '+1 (555) 555-0101' },
      {
        id: 'phone-technical-support',
        kind: 'phone',
        number: '+1-555-555-0102',
        label: 'Technical support',
        hours: { '@type': 'OpeningHoursSpecification', opens: '09:00', closes: '17:00' },
      },
      {
        id: 'whatsapp-billing-support',
        kind: 'whatsapp',
        number: '+15555550103',
        label: 'Billing support',
      },
      { id: 'link', kind: 'link', href: 'https://acme.example/contact' },
      { id: 'email', kind: 'email', address: 'help@acme.example' },
    ]);
  });

  it('does not suggest a contact for what it is not there for', () => {
    const never = Object.fromEntries(read(organization).reasons?.map((r) => [r.id, r.never]) ?? []);
    expect(never.problem).toEqual(['whatsapp-billing-support']);
    expect(never.payment).toEqual(['phone-technical-support']);
    expect(never.complaint).toEqual(['phone-technical-support', 'whatsapp-billing-support']);
    const onlySales = {
      '@type': 'Store',
      contactPoint: { telephone: '112', contactType: 'sales' },
    };
    expect(read(onlySales).reasons?.every((reason) => reason.never.length === 0)).toBe(true);
  });

  it('keeps the traits of the reasons', () => {
    expect(read(organization).reasons?.find(({ id }) => id === 'urgent')).toMatchObject({
      traits: ['urgent'],
    });
  });

  it('reads a graph, a list of blocks, `tel:` and `mailto:`, and opening hours of a business', () => {
    const business = {
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['LocalBusiness', 'Store'],
          telephone: 'tel:+15555550101',
          email: 'mailto:help@acme.example',
          openingHours: 'Mo-Fr 09:00-17:00',
        },
      ],
    };
    expect(read('not json', [business]).channels).toEqual([
      { id: 'phone', kind: 'phone', number: '+15555550101', hours: 'Mo-Fr 09:00-17:00' },
      { id: 'email', kind: 'email', address: 'help@acme.example' },
    ]);
  });

  it('takes no person for the site, and nothing where there is nothing', () => {
    const person = { '@type': 'Person', telephone: '+15555550101' };
    expect(read(person, {}, [], 'null', { contactPoint: 7, email: {} })).toEqual({});
    for (const type of [['Person'], ['Thing', 'Person'], 'Review', 'JobPosting', 'BlogPosting'])
      expect(read({ ...person, '@type': type })).toEqual({});
  });

  it('tells numbers apart by language and area', () => {
    const point = (telephone: string, more: object) => ({ telephone, ...more });
    const two = {
      contactPoint: [
        point('+15555550101', { availableLanguage: ['English', { name: 'Spanish' }] }),
        point('+15555550102', { areaServed: 'CA', contactType: 'sales' }),
      ],
    };
    expect(read(two).channels?.map(({ label }) => label)).toEqual([
      'English, Spanish',
      'Sales · CA',
    ]);
    const [only] = two.contactPoint;
    expect(read({ contactPoint: only }).channels?.[0]).not.toHaveProperty('label');
  });

  it('reads a type and the names of whom a number serves no further than people write', () => {
    const point = (telephone: string, more: object) => ({ telephone, ...more });
    const long = 'x'.repeat(300);
    const labels = read({
      contactPoint: [
        point('+15555550101', { contactType: long }),
        point('+15555550102', { areaServed: long }),
        point('+15555550103', { areaServed: Array.from({ length: 9 }, (_, nth) => `Area ${nth}`) }),
      ],
    }).channels?.map(({ label }) => label);
    expect(labels).toEqual([
      `X${'x'.repeat(99)}`,
      'x'.repeat(100),
      'Area 0, Area 1, Area 2, Area 3, Area 4',
    ]);
  });

  it('tells two alike apart', () => {
    const two = { contactPoint: [{ telephone: '+15555550101' }, { telephone: '+15555550102' }] };
    expect(read(two).channels?.map(({ id }) => id)).toEqual(['phone', 'phone-2']);
  });

  it('survives a type that every object has, gives types of other alphabets ids of their own, and goes no deeper than people write', () => {
    const types = ['constructor', '__proto__', 'Продажи', 'Поддержка'];
    const contactPoint = types.map((contactType, i) => ({
      contactType,
      telephone: `+1555555010${i}`,
    }));
    expect(read({ contactPoint }).channels?.map(({ id }) => id)).toEqual([
      'phone-constructor',
      'phone-__proto__',
      'phone',
      'phone-2',
    ]);
    expect(read(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).toEqual({});
  });

  it('names fifty contacts at most', () => {
    const contactPoint = Array.from({ length: 3000 }, (_, i) => ({
      telephone: `+1555${10_000 + i}`,
    }));
    expect(read({ contactPoint }).channels).toHaveLength(50);
  });

  it('never throws, and never leads to an unsafe address, whatever a page says', () => {
    const value = fc.oneof(
      fc.constantFrom(
        '+15555550101',
        'a@b.example',
        'javascript:alert(1)',
        'https://x.example',
        '/',
      ),
      fc.anything(),
    );
    const node = fc.record(
      { '@type': value, telephone: value, email: value, url: value, contactType: value },
      { requiredKeys: [] },
    );
    const page = fc.record({ '@graph': fc.array(fc.record({ contactPoint: fc.array(node) })) });
    fc.assert(
      fc.property(page, (block) => {
        const { config } = parseConfig(readJsonLd([JSON.stringify(block)], defaultReasons));
        for (const channel of config.channels)
          expect(channelLink(channel, { subject: '', message: '' })).toMatch(
            /^(?:tel:|mailto:|https?:|\/)/,
          );
      }),
    );
  });
});
