import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseKeys } from '@/lib/import/choose-keys';
import { readDotenv } from '@/lib/import/dotenv';
import { MAX_FILE_LETTERS } from '@/lib/import/found';
import { readFile } from '@/lib/import/read-file';

const pairs = (text: string) => readDotenv(text).map(({ name, text: value }) => [name, value]);

test('.env lines are read as dotenv reads them', () => {
  const text = [
    '# a comment',
    'PLAIN=CANARY-1',
    '  export EXPORTED = CANARY-2  # why',
    "SINGLE='CANARY 3 # kept \\n'",
    'DOUBLE="CANARY\\n4 \\"quoted\\""',
    'TICKS=`CANARY "5"`',
    'HASH=CANARY#6',
    'EMPTY=',
    'MULTI="line one',
    'line two"',
    'AFTER=CANARY-7',
    'not a line',
    'YAMLISH: CANARY-8',
    'OPEN="never closed',
  ].join('\r\n');
  expect(pairs(text)).toEqual([
    ['PLAIN', 'CANARY-1'],
    ['EXPORTED', 'CANARY-2'],
    ['SINGLE', 'CANARY 3 # kept \\n'],
    ['DOUBLE', 'CANARY\n4 "quoted"'],
    ['TICKS', 'CANARY "5"'],
    ['HASH', 'CANARY#6'],
    ['MULTI', 'line one\nline two'],
    ['AFTER', 'CANARY-7'],
    ['YAMLISH', 'CANARY-8'],
  ]);
});

test('any quoted value comes back from a .env line', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      fc.pre(value !== '' && !/[\r\u2028]/.test(value));
      const escaped = value.replace(/[\\"]/g, (letter) => `\\${letter}`);
      expect(pairs(`A=1\nX="${escaped}"\nB=2`)).toEqual([
        ['A', '1'],
        ['X', value],
        ['B', '2'],
      ]);
    }),
  );
});

const recognise = (text: string) =>
  text.startsWith('CANARY-admin')
    ? { providers: ['openai'], role: 'monitor' }
    : { providers: text.startsWith('CANARY-shared') ? ['a', 'b'] : text.startsWith('CANARY-') ? ['openai'] : [] };
const keysOf = (text: string) => {
  const found = readFile(text);
  return found.ok ? chooseKeys(found.value, recognise).map(({ text: key, where }) => [key, where]) : found.failure;
};

test.each([
  [
    'Bitwarden CSV',
    'folder,favorite,type,name,notes,fields,login_uri,login_username,login_password\n,,login,OpenAI,,,https://x,me,CANARY-0123456789\n,,login,Bank,,,,me,hunter2-hunter2-hunter2',
  ],
  [
    '1Password CSV',
    'Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\nOpenAI,https://x,me,CANARY-0123456789,,,,,',
  ],
  [
    'KeePassXC CSV',
    '"Group","Title","Username","Password","URL","Notes"\n"Root","OpenAI","me","CANARY-0123456789","",""',
  ],
  ['notes', 'Title,Notes\nOpenAI,"my key is: CANARY-0123456789, keep it"'],
  [
    'Bitwarden JSON',
    JSON.stringify({
      encrypted: false,
      items: [
        {
          name: 'OpenAI',
          notes: null,
          login: { password: null },
          fields: [{ name: 'key', value: 'CANARY-0123456789', type: 1 }],
        },
      ],
    }),
  ],
  [
    'Proton Pass JSON',
    JSON.stringify({
      version: '1.21',
      vaults: {
        v: {
          name: 'x',
          items: [
            {
              data: {
                type: 'login',
                metadata: { name: 'OpenAI', note: '' },
                content: { password: 'CANARY-0123456789' },
                extraFields: [],
              },
            },
          ],
        },
      },
    }),
  ],
])('the key in a %s export is found under its title, and nothing else', (_, text) => {
  expect(keysOf(text)).toEqual([['CANARY-0123456789', 'OpenAI']]);
});

test('a LiteLLM configuration gives its literal keys and no references', () => {
  const yaml =
    'model_list:\n  - model_name: x\n    litellm_params:\n      api_key: "CANARY-0123456789" # mine\n  - litellm_params:\n      api_key: os.environ/OPENAI_API_KEY\n';
  expect(keysOf(yaml)).toEqual([['CANARY-0123456789', 'line 4']]);
});

test('an encrypted export, an archive, a bomb and a file without keys are refused by name', () => {
  const refused = (what: string) => ({ kind: 'import-unreadable', what });
  expect(keysOf(JSON.stringify({ encrypted: true, passwordProtected: true, data: 'x' }))).toEqual(refused('encrypted'));
  expect(keysOf('PK\u0003\u0004rest')).toEqual(refused('an archive'));
  expect(keysOf('x'.repeat(MAX_FILE_LETTERS + 1))).toEqual(refused('too large'));
  expect(keysOf('{"a":')).toEqual(refused('broken JSON'));
  expect(keysOf('')).toEqual(refused('no keys'));
});

test('the same key twice is one candidate; a shared shape keeps all its providers; a monitor key is told', () => {
  const text =
    'A=CANARY-0123456789\nB=CANARY-0123456789\nC=CANARY-shared-012345\nD=CANARY-admin-0123456\nMY_API_KEY=unknown-shape-0123\nPASSWORD=hunter2-hunter2-hunter2';
  const found = readFile(text);
  expect(
    found.ok && chooseKeys(found.value, recognise).map(({ name, providers, role }) => [name, providers, role]),
  ).toEqual([
    ['A', ['openai'], 'inference'],
    ['C', ['a', 'b'], 'inference'],
    ['D', ['openai'], 'monitor'],
    ['MY_API_KEY', [], 'inference'],
  ]);
});

test('no text makes a reader throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => typeof readFile(text).ok === 'boolean'));
});
