import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// `npm run bench [name]`: runs tests/bench/*.ts one after another, each in a process of its own so that none warms another's caches.
const folder = fileURLToPath(new URL('../tests/bench/', import.meta.url));
const wanted = process.argv[2];
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !wanted || name === wanted);
if (names.length === 0) {
  console.error(`No bench named ${wanted}.`);
  process.exit(1);
}
let failed = 0;
for (const name of names) {
  console.log(`\n${name}`);
  const { status } = spawnSync('tsx', [`${folder}${name}.ts`], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
