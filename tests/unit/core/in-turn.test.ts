import { expect, test } from 'vitest';
import { inTurn } from '@/lib/core/in-turn';

test('acts run one after another, also behind one that failed, and each gives its own result', async () => {
  const queue = inTurn();
  const said: string[] = [];
  const act = (name: string, fails = false) =>
    queue(async () => {
      said.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 1));
      said.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const all = await Promise.allSettled([act('one'), act('two', true), act('three')]);
  expect(said).toEqual(['one', 'two', 'three'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
