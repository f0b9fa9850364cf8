import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openAge, sealAge } from '@/lib/export/age-file';

// The tool asks for the passphrase on a terminal and takes none otherwise; `script` of util-linux lends it one.
const hasTools = ['age', 'script'].every((tool) => spawnSync(tool, ['--version']).status === 0);
const folder = hasTools ? mkdtempSync(join(tmpdir(), 'ringfence-age-')) : '';
const passphrase = 'six plain words for one file';

function runAge(command: string, typed: string[]) {
  return spawnSync('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: folder,
    input: typed.map((line) => `${line}\n`).join(''),
    encoding: 'utf8',
    timeout: 60_000,
  });
}

describe.skipIf(!hasTools)('the age tool, where it is installed', () => {
  test('opens what we seal at the work factor we ship', async () => {
    const text = 'OPENAI_API_KEY=CANARY-ü\n';
    writeFileSync(join(folder, 'keys.age'), await sealAge(text, passphrase));
    const run = runAge('age --decrypt --output keys.env keys.age', [passphrase]);
    expect(run.status, run.stdout).toBe(0);
    expect(readFileSync(join(folder, 'keys.env'), 'utf8')).toBe(text);
  }, 120_000);

  test('seals what we open', async () => {
    writeFileSync(join(folder, 'plain.env'), 'KEY=CANARY\n');
    const run = runAge('age --passphrase --output theirs.age plain.env', [passphrase, passphrase]);
    expect(run.status, run.stdout).toBe(0);
    expect(await openAge(readFileSync(join(folder, 'theirs.age')), passphrase)).toEqual({
      ok: true,
      value: 'KEY=CANARY\n',
    });
  }, 120_000);
});
