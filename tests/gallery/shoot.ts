import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';

// Every face of every surface, photographed and judged by axe: `npx tsx tests/gallery/shoot.ts [folder] [only]`.
const [folder = 'artifacts/gallery', only = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../', import.meta.url));
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

type Shot = {
  name: string;
  query: string;
  hash?: string;
  width: number;
  height: number;
  act?: (page: Page) => Promise<void>;
};

const pages = [
  'overview',
  'keys',
  'keys/add',
  'usage',
  'providers',
  'alerts',
  'guard',
  'guard/check',
  'builders',
  'break-even',
  'bills',
  'settings',
  'settings/import',
  'settings/restore',
  'settings/export',
  'settings/log',
];
const faces = ['full', 'many', 'empty', 'loading', 'failed', 'locked', 'unknown', 'first'];
const popups: Shot[] = faces.map((face) => ({ name: `popup-${face}`, query: `face=${face}`, width: 380, height: 560 }));
const options = (width: number): Shot[] =>
  pages.map((page) => ({
    name: `${page.replaceAll('/', '-')}-${width}`,
    query: 'surface=options&face=full',
    hash: `#/${page}`,
    width,
    height: 900,
  }));
const special = (name: string, face: string, hash: string): Shot => ({
  name,
  query: `surface=options&face=${face}`,
  hash,
  width: 1280,
  height: 900,
});
const shots: Shot[] = [
  ...popups,
  {
    ...(popups[6] ?? popups[0] ?? special('', '', '')),
    name: 'popup-consent',
    act: (page) => page.getByRole('button', { name: 'Fill' }).first().click(),
  },
  {
    ...special('popup-choosing', 'choosing', ''),
    ...{ query: 'face=choosing', width: 380, height: 560 },
    act: (page) => page.getByRole('button', { name: 'Fill' }).first().click(),
  },
  ...options(1280),
  ...options(380),
  ...['empty', 'failed', 'locked', 'loading'].flatMap((face) => [special(`overview-${face}`, face, '#/overview')]),
  ...[1280, 380].map((width) => ({ ...special(`key-drawer-${width}`, 'full', '#/keys/k1-inference'), width })),
  ...[1280, 380].map((width) => ({ ...special(`key-exposed-${width}`, 'full', '#/keys/k2-inference'), width })),
  {
    ...special('key-disable', 'full', '#/keys/k1-inference'),
    act: (page) => page.getByRole('button', { name: 'Disable' }).click(),
  },
  {
    ...special('keys-listed', 'full', '#/keys'),
    act: (page) => page.getByRole('button', { name: 'All keys at Anthropic' }).click(),
  },
  {
    ...special('import-found', 'full', '#/settings/import'),
    act: async (page) => {
      const file = { name: '.env', mimeType: 'text/plain', buffer: Buffer.from('A=1') };
      await page.getByLabel('File to import').setInputFiles(file);
      await page.getByText('keys found').waitFor();
    },
  },
  ...[1280, 380].map((width) => ({
    ...special(`guard-checked-${width}`, 'full', '#/guard/check'),
    width,
    act: async (page: Page) => {
      const log = ['aB3dE5fG7hJ9kL2m', 'Zx8Cv6Bn4Mq2Wp1E']
        .map((part, at) => `${at} sk-or-v1-${hexOf(part)}\n`)
        .join('');
      const buffer = Buffer.from(`start\n${log.repeat(8)}COHERE_API_KEY=${'k3Lm9'.repeat(8)}\n`);
      await page.getByLabel('File to check').setInputFiles({ name: 'app.log', mimeType: 'text/plain', buffer });
      await page.getByText('found in app.log').waitFor();
    },
  })),
  ...[1280, 380].flatMap((width) => [
    { ...special(`vault-keyed-${width}`, 'keyed', '#/overview'), width },
    { ...special(`vault-code-${width}`, 'keyed', '#/recovery-code'), width },
    { ...special(`vault-corrupt-${width}`, 'corrupt', '#/overview'), width },
    { ...special(`vault-damaged-${width}`, 'damaged', '#/recovery'), width },
    { ...special(`vault-settings-${width}`, 'damaged', '#/settings'), width, height: 2400 },
    {
      ...special(`vault-kit-${width}`, 'full', '#/settings'),
      ...{ width, height: 2400 },
      act: async (page: Page) => {
        await page.getByRole('button', { name: 'Make recovery kit' }).click();
        await page.getByRole('textbox', { name: 'Passphrase' }).fill('x');
        await page.getByRole('button', { name: 'Make code' }).click();
        await page.getByRole('button', { name: 'Print' }).waitFor();
      },
    },
  ]),
  ...[1280, 380].map((width) => ({
    ...special(`bills-projects-${width}`, 'full', '#/bills'),
    ...{ width, height: 3000 },
    act: async (page: Page) => {
      for (const [name, text] of [
        ['Payee', 'OpenAI'],
        ['Day', `${new Date().toISOString().slice(0, 7)}-02`],
        ['Amount', '3.80'],
        ['What for', 'VAT 19 %'],
      ] as const)
        await page.getByRole('textbox', { name, exact: true }).fill(text);
      await page.getByRole('combobox', { name: 'It is' }).selectOption('Tax');
      await page.getByRole('button', { name: 'Add charge', exact: true }).click();
      await page.getByRole('textbox', { name: 'Project of' }).first().fill('Shop');
    },
  })),
  { name: 'vault-popup-keyed', query: 'face=keyed', width: 380, height: 560 },
  { name: 'vault-popup-corrupt', query: 'face=corrupt', width: 380, height: 560 },
  ...[1280, 380].map((width) => ({ ...special(`rotate-${width}`, 'full', '#/rotate/k1-inference'), width })),
  ...[1280, 380].map((width) => ({ ...special(`guard-revoke-${width}`, 'full', '#/guard/revoke/openai'), width })),
  special('log-broken', 'many', '#/settings/log'),
  special('keys-many', 'many', '#/keys'),
  ...[1280, 380].map((width) => ({ ...special(`alerts-many-${width}`, 'many', '#/alerts'), width })),
  special('usage-empty', 'empty', '#/usage'),
  special('welcome', 'first', '#/welcome'),
  special('welcome-account', 'full', '#/welcome'),
];

function hexOf(text: string): string {
  return Buffer.from(`${text}${text}`).toString('hex');
}

mkdirSync(folder, { recursive: true });
const config = {
  root: `${root}tests/gallery`,
  configFile: false as const,
  logLevel: 'error' as const,
  build: { outDir: `${root}artifacts/gallery-site`, emptyOutDir: true, target: 'esnext' },
  plugins: [react()],
  resolve: { alias: { 'wxt/browser': `${root}tests/gallery/fake-browser.ts`, '@': root.replace(/\/$/, '') } },
};
await build(config);
const server = await preview(config);
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium' });
let found = 0;
for (const theme of ['light', 'dark'])
  for (const shot of shots.filter((each) => each.name.includes(only))) found += await take(shot, theme);
console.log(`${found} violations`);
await browser.close();
await server.close();
process.exitCode = found > 0 ? 1 : 0;

async function take(shot: Shot, theme: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: shot.width, height: shot.height } });
  page.on('pageerror', (error) => console.log(`${shot.name}: ${error.message}`));
  await page.goto(`${address}?${shot.query}&theme=${theme}${shot.hash ?? ''}`);
  await page.waitForTimeout(500);
  if (shot.hash === '#/usage' && shot.query.endsWith('full')) await page.waitForSelector('.recharts-bar-rectangle');
  await shot.act?.(page);
  await page.addScriptTag({ path: axePath });
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    );
  });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  for (const line of [...violations, ...(wide ? ['wider than the window'] : [])])
    console.log(`${shot.name} ${theme}: ${line}`);
  await page.screenshot({ path: `${folder}/${shot.name}-${theme}.png` });
  await page.close();
  return violations.length + (wide ? 1 : 0);
}
