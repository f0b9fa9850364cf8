import { expect, test } from 'vitest';
import { vercelAiGateway } from '@/lib/providers/vercel-ai-gateway';
import { pageIn } from '../../fixtures/fixture';

test('credit left and credit ever used are dollar texts, and the second one tells the spend', () => {
  expect(pageIn('vercel-ai-gateway', 'credits').readings.map(({ meter, value }) => [meter, value])).toEqual([
    ['balance', 95_500_000_000],
    ['counter', 4_500_000_000],
  ]);
});

test('the report that costs money is never asked, and the public list of models proves nothing', () => {
  const asked = vercelAiGateway.endpoints.map((each) => each.request({} as never).url);
  const checked = vercelAiGateway.check.inference?.request('').url ?? '';
  expect([...asked, checked].filter((url) => /report|models/.test(url))).toEqual([]);
});
