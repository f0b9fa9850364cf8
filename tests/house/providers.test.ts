import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostAllowed } from '@/lib/browser/host-allowed';
import { epochMs, nanos } from '@/lib/core/units';
import { names } from '@/lib/providers/names';
import type { RequestSpec } from '@/lib/providers/provider';
import { providers } from '@/lib/providers/registry';
import { askFor, fixture } from '../fixtures/fixture';
import { read, sourceFiles } from './source-files';

const fixtures = (provider: string) => fileURLToPath(new URL(`../fixtures/${provider}/`, import.meta.url));
const base = 'https://llm.example';

test('every file that defines a provider is registered', () => {
  const defined = sourceFiles(['lib/providers'], /\.ts$/).filter((path) =>
    /= define(Linked)?Provider\(/.test(read(path)),
  );
  expect(defined.map((path) => /([^/]+)\.ts$/.exec(path)?.[1]).sort()).toEqual(providers.map(({ id }) => id).sort());
});

test('the light list of names is the registry’s', () => {
  expect(Object.entries(names)).toEqual(providers.map(({ id, name }) => [id, name]));
});

describe.each(providers)('$id', (provider) => {
  const target = { hosts: provider.hosts, ...(provider.selfHosted && { base }) };

  test('has a good, an empty and a drift body for every endpoint, and no others', () => {
    const wanted = provider.endpoints.flatMap(({ id }) =>
      ['drift', 'empty', 'good'].map((kind) => `${id}.${kind}.json`),
    );
    const folder = fixtures(provider.id);
    expect(existsSync(folder) ? readdirSync(folder).sort() : []).toEqual(wanted.sort());
  });

  test('has bodies without a real key or address of a person', () => {
    const folder = fixtures(provider.id);
    const texts = (existsSync(folder) ? readdirSync(folder) : []).map((name) => readFileSync(folder + name, 'utf8'));
    expect(texts.filter((text) => /sk-[\w-]{24,}|[\w.]+@[\w-]+\.\w/.test(text))).toEqual([]);
  });

  test('names its hosts as https origins, or leaves them to the user', () => {
    expect(provider.hosts.filter((host) => !URL.canParse(host) || new URL(host).origin !== host)).toEqual([]);
    expect(provider.hosts.filter((host) => !host.startsWith('https://'))).toEqual([]);
    const isSilent = provider.endpoints.length + provider.acts.length + Object.keys(provider.check).length === 0;
    expect(provider.hosts.length === 0).toBe(provider.selfHosted === true || isSilent);
  });

  test('asks for no key that could make others where the user types the address', () => {
    const needed = [
      ...Object.keys(provider.check),
      ...provider.endpoints.map(({ key }) => key),
      ...provider.acts.map(({ key }) => key),
    ];
    expect(provider.selfHosted === true && needed.includes('monitor')).toBe(false);
    expect(provider.hostEnd === undefined || /^\.[a-z0-9-]+(\.[a-z]+)+$/.test(provider.hostEnd)).toBe(true);
  });

  test('opens pages of its own, over https', () => {
    const pages = Object.values(provider.console).map((url) => new URL(url));
    expect(pages.filter(({ protocol, username, password }) => protocol !== 'https:' || username || password)).toEqual(
      [],
    );
  });

  test('polls with sane pauses and windows, and no endpoint id twice', () => {
    const ids = provider.endpoints.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const odd = provider.endpoints.filter(
      ({ everyMs, lookBackMs, keepsMs, chunkMs }) =>
        everyMs < 60_000 || chunkMs <= 0 || (keepsMs > 0 && lookBackMs > keepsMs),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test('asks its own hosts only, whatever the window and the cursor', () => {
    const ask = fc
      .record({
        from: fc.integer({ min: 0, max: 4e12 }),
        length: fc.nat(1e11),
        // a cursor comes from the network: it may hold anything
        cursor: fc.option(
          fc.oneof(fc.string(), fc.constantFrom('https://evil.example', '//evil.example', '../../', '@x', '?a#b')),
        ),
      })
      .map(({ from, length, cursor }) => ({
        ...{ from: epochMs(from), to: epochMs(from + length), now: epochMs(from + length) },
        ...{ cursor, base },
      }));
    for (const endpoint of provider.endpoints)
      fc.assert(
        fc.property(ask, (each) => staysHome(endpoint.request(each), target)),
        { numRuns: 100 },
      );
  });

  test('checks keys and acts on keys at its own hosts only, whatever the ids', () => {
    for (const check of Object.values(provider.check)) staysHome(check.request(base), target);
    const id = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('.', '..', '../../evil', '//evil.example', '?a=1', '#x'),
    );
    const targets = fc.record({ base: fc.constant(base), keyId: id, groupId: id, name: id });
    for (const act of provider.acts)
      fc.assert(
        fc.property(targets, fc.integer({ min: 1, max: 1e12 }), (ids, limit) => {
          const request = act.request({ ...ids, limit: nanos(limit), period: 'month', expiresAt: null });
          staysHome(request, target);
          // an id is one segment of the path, never more
          const segments = new URL(request.url).pathname.split('/').length;
          const plain = {
            base,
            keyId: 'x',
            groupId: 'x',
            name: 'x',
            limit: nanos(limit),
            period: null,
            expiresAt: null,
          };
          expect(segments).toBe(new URL(act.request(plain).url).pathname.split('/').length);
        }),
      );
  });

  test('sends its keys in a header, never in an address', () => {
    expect(provider.auth.header).toMatch(/^[a-z-]+$/);
    const urls = [
      ...provider.endpoints.map((endpoint) => endpoint.request(plainAsk).url),
      ...Object.values(provider.check).map((check) => check.request(base).url),
    ];
    const names = urls.flatMap((url) => [...new URL(url).searchParams.keys()]);
    expect(names.filter((name) => /^(key|api_?key|token|secret|auth)/i.test(name))).toEqual([]);
  });
});

const plainAsk = { from: epochMs(0), to: epochMs(1), now: epochMs(1), cursor: 'next', base };

function staysHome({ url }: RequestSpec, target: { hosts: readonly string[]; base?: string }): void {
  expect(hostAllowed(new URL(url), target), url).toBe(true);
}

test('two meters of one answer have two names, or they would be taken for one', () => {
  const twice = providers.flatMap(({ id, endpoints }) =>
    endpoints.flatMap((endpoint) => {
      const read = endpoint.parse(fixture(id, endpoint.id, 'good'), askFor(id, endpoint.id));
      const names = read.ok ? read.value.readings.map(({ name, currency }) => `${name}|${currency}`) : [];
      return new Set(names).size === names.length ? [] : [`${id}/${endpoint.id}`];
    }),
  );
  expect(twice).toEqual([]);
});
