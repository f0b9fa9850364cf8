import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findBrowser } from '../e2e/find-browser';
import { quantile, report, timed } from './report';

// Three years of twenty keys on eight models, every hour of them (4.2 million buckets), in the IndexedDB of real Chromium: what the
// pages read and what one poll writes. Takes about two minutes; RINGFENCE_BENCH_STEP=24 leaves one hour of each day.

const STEP = Number(process.env['RINGFENCE_BENCH_STEP'] ?? 1);
const DAYS = Number(process.env['RINGFENCE_BENCH_DAYS'] ?? 1095);
const end = Date.UTC(2026, 10, 20);
const root = fileURLToPath(new URL('../../', import.meta.url));
const profile = mkdtempSync(join(tmpdir(), 'ringfence-bench-'));

const bundle = await build({
  entryPoints: [`${root}tests/bench/usage-page.ts`],
  ...{ bundle: true, write: false, format: 'iife', logLevel: 'error', alias: { '@': root.replace(/\/$/, '') } },
});
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: findBrowser('chromium'),
  headless: true,
});
const page = await browser.newPage();
await page.route('https://bench.example/', (route) =>
  route.fulfill({ contentType: 'text/html', body: '<p>bench</p>' }),
);
await page.goto('https://bench.example/');
await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });

type Took = Record<'overview' | 'usagePage' | 'hours' | 'popup' | 'ingest', number[]>;
const early: Took = await filled(end, 60);
const grown: Took = await filled(end - 60 * 86_400_000, DAYS - 60);
const buckets = (DAYS * 24 * 160) / STEP;
await browser.close();
const megabytes = sizeOf(profile) / 1e6;
rmSync(profile, { recursive: true, force: true });

const middle = (times: number[]) => quantile(times, 0.5);
report([
  timed('overview: 37 days', middle(grown.overview), { goalMs: 100 }),
  timed('usage page: 30 days and the 30 before', middle(grown.usagePage), { goalMs: 100 }),
  timed('last 24 hours, scaled', middle(grown.hours), { goalMs: 100 }),
  timed('popup: today and this month', middle(grown.popup), { goalMs: 100 }),
  timed('ingest of one poll', middle(grown.ingest), { goalMs: 20 }),
  timed(`overview after ${DAYS} days`, middle(grown.overview), { beside: ['after 60 days', middle(early.overview)] }),
]);
console.log(
  `${buckets} buckets, ${megabytes.toFixed(0)} MB on disk, ${((megabytes / buckets) * 1e6).toFixed(0)} MB a million`,
);

/** Adds older days, then measures. */
async function filled(until: number, days: number): Promise<Took> {
  await page.evaluate(`bench.fill(${JSON.stringify({ end: until, days, step: STEP })})`);
  return page.evaluate(`bench.measure(${end})`);
}

function sizeOf(path: string): number {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.parentPath.includes('IndexedDB'))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
