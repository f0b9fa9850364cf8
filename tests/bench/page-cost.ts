import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from '@/lib/core/zod';
import { referencePath } from '../fixtures/reference';
import { type Row, report, timed } from './report';

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
const goals: Record<string, number> = { '/blank': 0.6, '/forms': 0.6, '/big': 0.6, '/spa': 2 };
const rows = Object.entries(pages).flatMap(([page, { floor, guard }]): Row[] => {
  if (!floor || !guard) return [];
  const goalMs = goals[page];
  return [
    timed(`guard on ${page}: script`, guard.scriptMs, {
      beside: ['an empty script', floor.scriptMs],
      ...(goalMs === undefined ? {} : { goalMs }),
    }),
    {
      what: `guard on ${page}: heap`,
      figure: `${guard.heapKiB.toFixed(0)} KiB`,
      beside: `an empty script ${floor.heapKiB.toFixed(0)} KiB`,
      ratio: Number((guard.heapKiB / floor.heapKiB).toFixed(2)),
      goal: '230 KiB',
    },
  ];
});
report(rows);
