// `npm test`: everything, from a clean clone. `--no-e2e` leaves the browsers out (`npm run check`). Last line: 'N passed, N failed'.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowsers, ensurePackages, ensureTools, pinned, pinnedNode, root } from './setup.mjs';

const withBrowsers = !process.argv.includes('--no-e2e');
const hasReference = existsSync(`${root}/../shared`);
if (process.env.RINGFENCE_REQUIRE_REFERENCE === '1' && !hasReference) {
  console.error('The reference data is required here and missing (../shared).');
  console.log('0 passed, 1 failed');
  process.exit(1);
}

ensurePackages();
if (withBrowsers && !ensureBrowsers()) process.exit(1);
if (withBrowsers) ensureTools();
console.log(`Node ${pinnedNode()}, ${withBrowsers ? 'with' : 'without'} browsers`);

const artifacts = `${root}/artifacts`;
mkdirSync(artifacts, { recursive: true });
const counts = { passed: 0, failed: 0, skipped: [], again: [] };

/** One command that counts as one test. */
function step(name, command, args) {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: pinned(),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ok = status === 0;
  counts[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds(started)})`);
  if (!ok) console.log(`${stdout}\n${stderr}`.trim().split('\n').slice(-80).join('\n'));
  return ok;
}

/**
 * A run of vitest: every test in it counts. With `again`, files in which something failed are run once more from their start: a real
 * browser on a busy machine misses a beat now and then, and a step of a journey can't be repeated alone. What is broken fails twice.
 */
function suite(name, args, { again = false } = {}) {
  const started = Date.now();
  let files = vitest(name, args);
  const failed = files.filter(isFailed);
  if (again && failed.length > 0 && failed.length <= 3 && failed.every((file) => existsSync(file.name))) {
    console.log(`Once more from the start: ${failed.map(fromRoot).join(', ')}`);
    const second = vitest(`${name}-again`, [...args, ...failed.map((file) => file.name)]);
    counts.again.push(...second.filter((file) => !isFailed(file)).map(fromRoot));
    files = [...files.filter((file) => !isFailed(file)), ...second];
  }
  const count = (file, ...states) => file.assertionResults.filter(({ status }) => states.includes(status)).length;
  for (const file of files) {
    counts.passed += count(file, 'passed');
    // A file that does not even load has no failed test of its own.
    if (isFailed(file)) counts.failed += count(file, 'failed') || 1;
    const skipped = count(file, 'skipped', 'pending');
    if (skipped > 0) counts.skipped.push(`${fromRoot(file)}: ${skipped}`);
  }
  console.log(`${files.some(isFailed) ? 'FAIL' : 'ok  '} ${name} (${seconds(started)})`);
}

/** Runs vitest and answers its files with their tests. Whatever failed outside of them is one more file that failed. */
function vitest(name, args) {
  const report = `${artifacts}/${name}.json`;
  rmSync(report, { force: true });
  const { status } = spawnSync(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    { cwd: root, env: pinned(), stdio: 'inherit' },
  );
  const files = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [];
  const isTold = status === 0 ? files.length > 0 : files.some(isFailed);
  return isTold ? files : [...files, { name, status: 'failed', assertionResults: [] }];
}

const isFailed = ({ status }) => status !== 'passed';
const fromRoot = ({ name }) => name.replace(`${root}/`, '');
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

step('format and lint', 'biome', ['check', '.', '--diagnostic-level=error']);
step('promises and switches', 'oxlint', ['--type-aware']);
step('types', 'sh', ['-c', 'wxt prepare && tsc --noEmit']);
step('unused files, exports and packages', 'knip', []);
const built =
  step('production build for Chromium', 'wxt', ['build']) &&
  step('production build for Firefox', 'wxt', ['build', '-b', 'firefox']);
suite('unit', ['tests/unit']);
if (built) suite('house', ['tests/house']);
if (
  built &&
  withBrowsers &&
  step('builds with hosts granted, for the drivers', 'sh', [
    '-c',
    'wxt build --mode e2e && wxt build -b firefox --mode e2e',
  ])
) {
  suite('e2e', ['--config', 'vitest.e2e.config.ts'], { again: true });
}

if (counts.skipped.length > 0) {
  console.log(`Skipped (${hasReference ? 'a tool is missing' : 'reference data or a tool is missing'}):`);
  for (const line of counts.skipped) console.log(`  ${line}`);
}
if (counts.again.length > 0) console.log(`Passed only when run again: ${counts.again.join(', ')}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
