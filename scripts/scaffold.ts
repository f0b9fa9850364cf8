/** What a kind of thing is made of: the files to write and the registry to enter it in. */
export type Scaffold = { files: Record<string, string>; registry: { path: string; from: string; name: string } };

/** The kinds that `npm run new` knows. */
export const kinds = ['provider', 'builder', 'leak-rule'] as const;

type Kind = (typeof kinds)[number];

/** The files of one new thing. `id` is in kebab case; `day` is today, `YYYY-MM-DD`. */
export function scaffold(kind: Kind, id: string, day: string): Scaffold[] {
  const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  if (kind === 'builder') return [builder(id, name, day)];
  if (kind === 'leak-rule') return [leakRule(id, name, day)];
  return [provider(id, name, day), leakRule(id, name, day)];
}

/** Enters one import and one list entry, both in alphabetical order of the import's path. */
export function register(registry: string, { from, name }: Scaffold['registry']): string {
  const line = `import { ${name} } from '${from}';`;
  const lines = registry.split('\n');
  const after = lines.findLastIndex((each) => /^import \{/.test(each) && (/'(.+)'/.exec(each)?.[1] ?? '') < from);
  lines.splice(after + 1, 0, line);
  const text = lines.join('\n');
  const end = text.lastIndexOf('];') >= 0 ? text.lastIndexOf('];') : text.length;
  const before = text.slice(0, end).trimEnd();
  return `${before}${before.endsWith(',') ? '' : ','}\n  ${name},\n${text.slice(end)}`;
}

/** Enters a provider in the light list of names, last, as the registry has it. */
export function enterName(names: string, id: string): string {
  const end = names.lastIndexOf('};');
  return `${names.slice(0, end).trimEnd()}\n  '${id}': '${id}',\n${names.slice(end)}`;
}

function builder(id: string, name: string, day: string): Scaffold {
  return {
    registry: { path: 'lib/builders/registry.ts', from: `./sites/${id}`, name },
    files: {
      [`lib/builders/sites/${id}.ts`]: `import { defineBuilder } from '../define-builder';

/** ${name}: where a key goes there. */
export const ${name} = defineBuilder({
  id: '${id}',
  name: '${name}',
  source: { docs: 'https://${id}.example/docs', checked: '${day}', confidence: 'low' },
  takes: 'key',
  keyPage: '/settings',
  openHint: 'Open the settings.',
  saveControl: 'Save',
  storage: { where: 'unknown', encrypted: 'unknown', note: 'Not looked at yet.' },
  callsFrom: 'unknown',
  remove: 'Clear the field and save.',
});
`,
      [`tests/unit/builders/sites/${id}.test.ts`]: `import { expect, test } from 'vitest';
import { ${name} } from '@/lib/builders/sites/${id}';

test('${id} says how to take a key out again', () => {
  expect(${name}.remove).not.toBe('');
});
`,
    },
  };
}

function leakRule(id: string, name: string, day: string): Scaffold {
  const variable = `${id.toUpperCase().replaceAll('-', '_')}_API_KEY`;
  return {
    registry: { path: 'lib/leaks/registry.ts', from: `./rules/${id}`, name },
    files: {
      [`lib/leaks/rules/${id}.ts`]: `import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of ${id}. */
export const ${name}: Family = {
  provider: '${id}',
  keys: ['${id}-<a40>'],
};

/** Where the shapes come from. */
export const source: Source = { docs: 'https://${id}.example/docs', checked: '${day}', confidence: 'low' };

/** Texts with one key each; \`{0}\` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  '${variable}={0}',
  'export ${variable}="{0}"\\n',
  'my ${id} key is {0}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.${id}.example/v1/models',
  '{"provider":"${id}","api_key":"{0}"}',
];

/** Texts without a key; \`{<h32>}\` stands for random text of that shape. */
export const misses: readonly string[] = [
  '${variable}=your-key-here',
  '${variable}=<your key>',
  'keys of ${id} start with ${id}-',
  '${variable}=process.env.${variable}',
  '<div class="${id}-card-container-with-a-long-name">',
];
`,
    },
  };
}

function provider(id: string, name: string, day: string): Scaffold {
  const api = `https://api.${id}.example`;
  return {
    registry: { path: 'lib/providers/registry.ts', from: `./${id}`, name },
    files: {
      [`lib/providers/${id}.ts`]: `import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { nowEndpoint } from './now-endpoint';
import { balance } from './page';
import { amount } from './parse-body';
import { bearer, defineProvider } from './provider';

const BALANCE = '${api}/v1/balance';

/** ${name}: what its keys can tell. */
export const ${name} = defineProvider({
  id: '${id}',
  name: '${id}',
  hosts: ['${api}'],
  auth: bearer,
  console: { keys: 'https://${id}.example/keys' },
  check: { inference: checkBy(BALANCE) },
  endpoints: [
    nowEndpoint({
      id: 'balance',
      tells: 'balance',
      provider: '${id}',
      url: BALANCE,
      schema: z.object({ balance: amount() }),
      spendFromBalance: true,
      read: (told) => ({ readings: [balance(told.balance, 'USD')] }),
    }),
  ],
  acts: [],
  source: { docs: 'https://${id}.example/docs', checked: '${day}', confidence: 'low' },
});
`,
      [`tests/fixtures/${id}/balance.good.json`]: '{ "balance": "12.5" }\n',
      [`tests/fixtures/${id}/balance.empty.json`]: '{ "balance": "0" }\n',
      [`tests/fixtures/${id}/balance.drift.json`]: '{ "credit": "12.5" }\n',
      [`tests/unit/providers/${id}.test.ts`]: `import { expect, test } from 'vitest';
import { endpointOf, pageIn } from '../../fixtures/fixture';

test('${id} tells what is left, in billionths', () => {
  expect(endpointOf('${id}', 'balance').tells).toBe('balance');
  expect(pageIn('${id}', 'balance').readings).toMatchObject([{ value: 12_500_000_000, currency: 'USD' }]);
});
`,
    },
  };
}
