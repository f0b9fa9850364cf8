import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MARK, type Row } from '../tests/bench/report';

// `npm run bench [name]`: runs tests/bench/*.ts one after another, each in a process of its own so that none warms another's
// caches, and prints one table.
const folder = fileURLToPath(new URL('../tests/bench/', import.meta.url));
const wanted = process.argv[2];
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'report.ts' && !file.endsWith('-page.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !wanted || name === wanted);
if (names.length === 0) {
  console.error(`No bench named ${wanted}.`);
  process.exit(1);
}
const table: (Row & { bench: string })[] = [];
const failed: string[] = [];
for (const bench of names) {
  process.stderr.write(`running ${bench}\n`);
  const { status, stdout } = spawnSync('tsx', [`${folder}${bench}.ts`], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = stdout.split('\n').filter((line) => line.startsWith(MARK));
  for (const line of lines) {
    const rows: Row[] = JSON.parse(line.slice(MARK.length));
    table.push(...rows.map((row) => ({ bench, ...row })));
  }
  if (status !== 0 || lines.length === 0) failed.push(bench);
}
console.table(table);
if (failed.length > 0) console.error(`These ended badly: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
