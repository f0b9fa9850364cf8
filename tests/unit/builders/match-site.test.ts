import { describe, expect, test } from 'vitest';
import { matchSite } from '@/lib/builders/match-site';

const originOf = (url: string) => {
  const site = matchSite(url);
  return site.ok ? site.value.origin : site.failure.kind;
};

describe('whose page an address is', () => {
  test('a known origin names its builder, whatever the path', () => {
    const site = matchSite('https://openrouter.ai/workspaces/default/byok?x=1#y');
    expect(site).toMatchObject({
      ok: true,
      value: { origin: 'https://openrouter.ai', known: true, builder: { id: 'openrouter-byok' } },
    });
  });

  test('a look-alike in another script shows as punycode and is nobody we know', () => {
    const site = matchSite('https://оpenrouter.ai/');
    expect(site).toMatchObject({ ok: true, value: { known: false, builder: undefined } });
    expect(originOf('https://оpenrouter.ai/')).toMatch(/^https:\/\/xn--/);
  });

  test.each(['https://openrouter.ai:8443/', 'https://openrouter.ai.evil.example/', 'https://x.openrouter.ai/'])(
    '%s is not the origin it resembles',
    (url) => expect(matchSite(url)).toMatchObject({ ok: true, value: { known: false } }),
  );

  test.each([
    'https://openrouter.ai./',
    'https://openrouter.ai@evil.example/',
    'https://user:pass@openrouter.ai/',
    'http://openrouter.ai/',
    'http://127.0.0.1.evil.example/',
    'about:blank',
    'data:text/html,x',
    'file:///etc/passwd',
    'chrome://settings/',
    'not an address',
    '',
  ])('%s takes no key at all', (url) => expect(originOf(url)).toBe('page-not-fillable'));

  test('a self-hosted builder is known only on origins the user gave it, port and all', () => {
    const assigned = new Map([['http://localhost:3080', 'librechat']]);
    expect(matchSite('http://localhost:3080/c/new', assigned)).toMatchObject({
      ok: true,
      value: { builder: { id: 'librechat' }, known: false },
    });
    expect(matchSite('http://localhost:3081/', assigned)).toMatchObject({ ok: true, value: { builder: undefined } });
  });
});
