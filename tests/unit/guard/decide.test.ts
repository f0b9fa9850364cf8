import { expect, test } from 'vitest';
import { decide, printOf } from '@/lib/guard/decide';
import { addParts } from '@/lib/guard/parts';
import { learn, newState } from '@/lib/guard/state';
import { fingerprint } from '@/lib/leaks/fingerprint';
import { scan } from '@/lib/leaks/scan';
import type { HashKey } from '@/lib/leaks/siphash';
import { sampleShape, seeded } from '../leaks/sample';

addParts({ scan });
const random = seeded(31);
const secret: HashKey = [11, 22, 33, 44];
const key = sampleShape('gsk_<a52>', random);
const text = `please fix: GROQ_API_KEY=${key}`;

test('a key is stopped before the background has answered', () => {
  expect(decide(text, newState())?.surest.provider).toBe('groq');
});

test('ordinary text passes', () => {
  expect(decide('please fix my code, it says 401 every time', newState())).toBeUndefined();
});

test('nothing is stopped on a site that is off', () => {
  const state = newState();
  learn(state, { off: true, key: null, own: [], learned: [] });
  expect(decide(text, state)).toBeUndefined();
});

test('what the user called no key is known again on this device', () => {
  const state = newState();
  learn(state, { off: false, key: [...secret], own: [], learned: [printOf(key, secret)] });
  expect(decide(text, state)).toBeUndefined();
});

test('what was let through once does not let another key through', () => {
  const state = newState();
  state.allowed.add(printOf(key, null));
  const other = sampleShape('gsk_<a52>', random);
  expect(decide(text, state)).toBeUndefined();
  expect(decide(`${text}\n${other}`, state)?.findings).toHaveLength(1);
});

test("the user's own key is known by its fingerprint whatever its shape", () => {
  const own = sampleShape('<a30>', random);
  const print = fingerprint('bolt', own, secret);
  const state = newState();
  learn(state, { off: false, key: [...secret], own: print ? [print] : [], learned: [] });
  expect(decide(`see ${own.slice(0, 9)} ${own.slice(9)} there`, state)?.own).toBe(true);
});
