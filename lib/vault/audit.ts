import { ok, type Result } from '@/lib/core/result';
import { DAY_MS } from '@/lib/core/units';
import { canonicalBytes } from './canonical';
import { sha256 } from './digest';
import { inTurn, type VaultContext, type VaultFailure } from './ports';
import { readRecords, readVerified } from './read';
import type { AuditLine, RecordOf } from './records';
import { type Change, writeNow } from './write';

type Segment = RecordOf<'audit'>;

const LINES_PER_SEGMENT = 50;
const SEGMENTS_KEPT = 40;

/**
 * Adds lines to the audit log: encrypted segments of 50 lines, each naming the hash of the one before; the newest 2,000 lines are kept.
 *
 * Fails with `locked`: what happens while the vault is locked is told at the next unlock, or not at all.
 */
export function appendAudit(context: VaultContext, lines: AuditLine[]): Promise<Result<null, VaultFailure>> {
  return inTurn(context, async () => {
    const ids = await segmentIds(context);
    if (!ids.ok) return ids;
    const last = await newest(context, ids.value, 1);
    return last.ok ? add(context, { ids: ids.value, last: last.value[0] }, lines) : last;
  });
}

/**
 * Adds of these lines those whose act has no line yet for their account and UTC day: what happens every hour is told once. The newest
 * hundred lines are asked, so on a very busy day it may be told again. Fails as `appendAudit`.
 */
export function appendDaily(context: VaultContext, lines: AuditLine[]): Promise<Result<null, VaultFailure>> {
  return inTurn(context, async () => {
    const ids = await segmentIds(context);
    if (!ids.ok) return ids;
    const recent = await newest(context, ids.value, 2);
    if (!recent.ok) return recent;
    const said = new Set(recent.value.flatMap((segment) => segment.lines.map(dayOf)));
    const news = lines.filter((line) => !said.has(dayOf(line)));
    return news.length === 0 ? ok(null) : add(context, { ids: ids.value, last: recent.value.at(-1) }, news);
  });
}

const dayOf = ({ act, accountId, at }: AuditLine): string => [act, accountId, Math.floor(at / DAY_MS)].join(' ');

async function segmentIds(context: VaultContext): Promise<Result<string[], VaultFailure>> {
  const verified = await readVerified(context, 'header');
  if (!verified.ok) return verified;
  const names = verified.value.header.manifest.entries.map(([name]) => name);
  return ok(names.filter((name) => name.startsWith('audit/')).map((name) => name.slice('audit/'.length)));
}

// oldest first
async function newest(
  context: VaultContext,
  ids: readonly string[],
  count: number,
): Promise<Result<Segment[], VaultFailure>> {
  const segments: Segment[] = [];
  for (const id of ids.slice(-count)) {
    const read = await readRecords(context, 'audit', id);
    if (!read.ok) return read;
    segments.push(...read.value.map(({ value }) => value));
  }
  return ok(segments);
}

async function add(
  context: VaultContext,
  { ids, last }: { ids: readonly string[]; last: Segment | undefined },
  lines: readonly AuditLine[],
): Promise<Result<null, VaultFailure>> {
  const grown = await grow(last, lines);
  const all = [...new Set([...ids, ...grown.map(segmentId)])];
  const old = all.slice(0, Math.max(0, all.length - SEGMENTS_KEPT));
  return writeNow(context, [
    ...grown.map((value): Change => ({ act: 'put', kind: 'audit', id: segmentId(value), value })),
    ...old.map((id): Change => ({ act: 'remove', kind: 'audit', id })),
  ]);
}

/** The log, newest line first, and where its chain first breaks (`null`: nowhere). */
export async function readAudit(
  context: VaultContext,
): Promise<Result<{ lines: AuditLine[]; brokenAt: number | null }, VaultFailure>> {
  const listed = await readRecords(context, 'audit');
  if (!listed.ok) return listed;
  const segments = listed.value.map(({ value }) => value).sort((a, b) => a.seq - b.seq);
  const lines = segments.flatMap((segment) => segment.lines).reverse();
  return ok({ lines, brokenAt: await chainBreak(segments) });
}

/** The sequence number of the first segment that does not follow from the one before it, or `null`. */
export async function chainBreak(segments: Segment[]): Promise<number | null> {
  for (const [at, segment] of segments.entries()) {
    const before = segments[at - 1];
    if (before && (segment.seq !== before.seq + 1 || segment.prev !== (await hashOf(before)))) return segment.seq;
    if (!before && segment.seq === 1 && segment.prev !== '') return segment.seq;
  }
  return null;
}

async function grow(last: Segment | undefined, lines: readonly AuditLine[]): Promise<Segment[]> {
  const segments: Segment[] = [last ?? { seq: 1, prev: '', lines: [] }];
  for (const line of lines) {
    const current = segments.at(-1);
    if (!current) continue;
    if (current.lines.length < LINES_PER_SEGMENT)
      segments[segments.length - 1] = { ...current, lines: [...current.lines, line] };
    else segments.push({ seq: current.seq + 1, prev: await hashOf(current), lines: [line] });
  }
  return segments;
}

const hashOf = (segment: Segment): Promise<string> => sha256(canonicalBytes(segment));

/** Padded, so that names sort as numbers do; it tells no more than how long the log is. */
const segmentId = ({ seq }: Segment): string => String(seq).padStart(8, '0');
