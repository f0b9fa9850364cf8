import { ok, type Result } from '@/lib/core/result';
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
    const verified = await readVerified(context, 'header');
    if (!verified.ok) return verified;
    const names = verified.value.header.manifest.entries.map(([name]) => name);
    const ids = names.filter((name) => name.startsWith('audit/')).map((name) => name.slice('audit/'.length));
    const lastId = ids.at(-1);
    const last = lastId === undefined ? ok([]) : await readRecords(context, 'audit', lastId);
    if (!last.ok) return last;
    const grown = await grow(last.value[0]?.value, lines);
    const dropped = [...ids, ...grown.map(segmentId)].filter((id, at, all) => all.indexOf(id) === at);
    const old = dropped.slice(0, Math.max(0, dropped.length - SEGMENTS_KEPT));
    return writeNow(context, [
      ...grown.map((value): Change => ({ act: 'put', kind: 'audit', id: segmentId(value), value })),
      ...old.map((id): Change => ({ act: 'remove', kind: 'audit', id })),
    ]);
  });
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

async function grow(last: Segment | undefined, lines: AuditLine[]): Promise<Segment[]> {
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
