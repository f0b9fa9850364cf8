// `npm run new provider|builder|leak-rule NAME`: writes one file with its fixture and test, and registers it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { enterName, kinds, register, scaffold } from './scaffold';

const [kindText = '', id = ''] = process.argv.slice(2);
const kind = kinds.find((each) => each === kindText);
if (!kind || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
  console.error('Say what to make and its name in small letters: npm run new provider|builder|leak-rule acme');
  process.exit(1);
}
const parts = scaffold(kind, id, new Date().toISOString().slice(0, 10));
const taken = parts.flatMap(({ files }) => Object.keys(files)).filter((path) => existsSync(path));
if (taken.length > 0) {
  console.error(`Already there: ${taken.join(', ')}. Choose another name, or edit these.`);
  process.exit(1);
}
for (const { files, registry } of parts) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
  writeFileSync(registry.path, register(readFileSync(registry.path, 'utf8'), registry));
  console.log(`registered in ${registry.path}`);
}
if (kind === 'provider') {
  const names = 'lib/providers/names.ts';
  writeFileSync(names, enterName(readFileSync(names, 'utf8'), id));
  console.log(`named in ${names}`);
}
const written = parts.flatMap(({ files, registry }) => [...Object.keys(files), registry.path]);
execFileSync('biome', ['check', '--write', ...written.filter((path) => path.endsWith('.ts'))], { stdio: 'ignore' });
