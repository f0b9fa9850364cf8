import { expect, test } from 'vitest';
import { offeredKeys } from '@/components/popup/ranking';
import type { AccountViewT, SiteViewT } from '@/lib/messaging/views';

const key = (id: string, role: 'inference' | 'monitor' = 'inference') => ({
  id,
  accountId: 'a',
  role,
  label: `Key ${id}`,
  masked: 'sk-…',
  createdAt: 0,
  lastUsedAt: null,
  providerKeyId: null,
  origins: [],
  placements: [],
});
const account = (keys: AccountViewT['keys']): AccountViewT => ({
  id: 'a',
  provider: 'openai',
  label: 'Work',
  baseUrl: null,
  createdAt: 0,
  hostGranted: true,
  keys,
});
const site = (keys: SiteViewT['keys']): SiteViewT => ({
  fillable: true,
  origin: 'https://b.example',
  host: 'b.example',
  builderId: null,
  builderName: null,
  known: true,
  hint: null,
  keys,
  pasted: [],
});

test('a monitor key is never offered to a page', () => {
  expect(offeredKeys([account([key('m', 'monitor'), key('i')])], undefined, '').map((each) => each.key.id)).toEqual([
    'i',
  ]);
});

test('the key assigned to this site stands first, then those of the provider it asks for', () => {
  const view = site([
    { keyId: 'p', fits: 'provider', placedHere: false },
    { keyId: 'a', fits: 'assigned', placedHere: true },
  ]);
  const offered = offeredKeys([account([key('o'), key('p'), key('a')])], view, '');
  expect(offered.map((each) => each.key.id)).toEqual(['a', 'p', 'o']);
});

test('a search looks at labels and the provider, whatever the case', () => {
  const list = [account([key('one'), key('two')])];
  expect(offeredKeys(list, undefined, ' KEY TWO')).toHaveLength(1);
  expect(offeredKeys(list, undefined, 'OpenAI')).toHaveLength(2);
  expect(offeredKeys(list, undefined, 'nothing')).toHaveLength(0);
});
