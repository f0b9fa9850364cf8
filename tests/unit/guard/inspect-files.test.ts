import { beforeEach, expect, test, vi } from 'vitest';
import type { Decision } from '@/lib/guard/decide';
import { addParts } from '@/lib/guard/parts';
import { learn, newState } from '@/lib/guard/state';
import { fingerprint } from '@/lib/leaks/fingerprint';
import { scan } from '@/lib/leaks/scan';
import { sampleShape, seeded } from '../leaks/sample';

const hold = vi.fn(async () => {});
vi.mock('@/lib/guard/held', () => ({ hold }));
const { inspectFiles } = await import('@/lib/guard/inspect-files');
const { isReadable } = await import('@/lib/guard/from-files');

addParts({ scan });
const random = seeded(52);
const newKey = () => sampleShape('gsk_<a52>', random);
const file = (name: string, text: string) => new File([text], name, { type: 'text/plain' });
const go = vi.fn();
const attempt = (files: File[]) => ({ files, field: {} as HTMLElement, go, drop: vi.fn() });

beforeEach(() => {
  hold.mockClear();
  go.mockClear();
});

test('files without a key go through as they are', async () => {
  const files = [file('notes.txt', 'hello'), file('a.png', `GROQ_API_KEY=${newKey()}`)];
  await inspectFiles(attempt(files), newState());
  expect(go).toHaveBeenCalledExactlyOnceWith(files);
  expect(hold).not.toHaveBeenCalled();
});

test('the question is about the keys of all files, the user’s own among them', async () => {
  const own = sampleShape('<a30>', random);
  const secret = [1, 2, 3, 4] as const;
  const print = fingerprint('bolt', own, secret);
  const state = newState();
  learn(state, { off: false, key: [...secret], own: print ? [print] : [], learned: [] });
  await inspectFiles(attempt([file('.env', `GROQ_API_KEY=${newKey()}`), file('.env.staging', `SOME=${own}`)]), state);
  expect(hold).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ how: 'file', text: expect.stringContaining(own) }),
    expect.objectContaining({ findings: expect.arrayContaining([expect.objectContaining({ kind: 'bolt' })]) }),
    state,
  );
});

test('what was found keeps its place, and the surest of all files is the one that is named', async () => {
  const [one, other] = [newKey(), newKey()];
  await inspectFiles(attempt([file('a.txt', `x ${one}`), file('b.txt', `GROQ_API_KEY=${other}`)]), newState());
  const [held, decision] = hold.mock.calls[0] as unknown as [{ text: string }, Decision];
  expect(decision.findings.map(({ start, end }) => held.text.slice(start, end))).toEqual([one, other]);
  const most = Math.max(...decision.findings.map(({ confidence }) => confidence));
  expect(decision.surest.confidence).toBe(most);
});

test.each(['.env', '.env.staging', 'main.tf', 'index.html', 'app.tsx', 'Program.ps1', 'prod.tfvars', '.npmrc'])(
  '%s is read',
  (name) => {
    expect(isReadable(file(name, 'x'))).toBe(true);
  },
);

test.each(['photo.jpeg', 'model.bin', 'environment', 'archive.zip'])('%s is left alone', (name) => {
  expect(isReadable(file(name, 'x'))).toBe(false);
});
