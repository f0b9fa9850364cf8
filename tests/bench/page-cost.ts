import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from '@/lib/core/zod';
import { referencePath } from '../fixtures/reference';

// What the built extension adds to a page with the guard on, beside an empty script in the same run, both against no extension at all.
// The guard is registered at run time; here the manifest names it, as a driver cannot answer the permission prompt.

const built = fileURLToPath(new URL('../../.output/chrome-mv3/', import.meta.url));
if (!existsSync(built)) throw new Error('build first: npm run build');
const guarded = mkdtempSync(join(tmpdir(), 'ringfence-cost-'));
cpSync(built, guarded, { recursive: true });
const manifest: object = JSON.parse(readFileSync(join(guarded, 'manifest.json'), 'utf8'));
const script = { matches: ['<all_urls>'], js: ['guard.js'], run_at: 'document_start', all_frames: true };
writeFileSync(join(guarded, 'manifest.json'), JSON.stringify({ ...manifest, content_scripts: [script] }));

const runs = process.env['RINGFENCE_BENCH_RUNS'] ?? '5';
const measured = spawnSync(
  process.execPath,
  [referencePath('bench/page-cost.mjs'), '--json', '--runs', runs, `guard=${guarded}`],
  { encoding: 'utf8', maxBuffer: 1e7 },
);
if (measured.status !== 0) throw new Error(measured.stderr);

const Added = z.object({ scriptMs: z.number(), heapKiB: z.number() });
const pages = z.record(z.string(), z.record(z.string(), Added)).parse(JSON.parse(measured.stdout));
console.table(
  Object.entries(pages).map(([page, { floor, guard }]) => ({
    page,
    'guard, script ms': guard?.scriptMs.toFixed(2),
    'empty script ms': floor?.scriptMs.toFixed(2),
    'guard, heap KiB': guard?.heapKiB.toFixed(0),
    'empty script KiB': floor?.heapKiB.toFixed(0),
    'heap ratio': guard && floor ? (guard.heapKiB / floor.heapKiB).toFixed(2) : '',
  })),
);
