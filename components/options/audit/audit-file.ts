import { csvLine } from '@/lib/export/csv-line';
import { auditWords } from '../../text/audit-words';
import type { AuditLine } from './audit-filter';

/** The lines as CSV: time in UTC, act, its words, key, account id, site, outcome. */
export const auditCsv = (lines: readonly AuditLine[], nameOf: (keyId: string | null) => string): string =>
  [
    ['at_utc', 'act', 'what', 'key', 'key_id', 'account_id', 'site', 'outcome'],
    ...lines.map(({ at, act, keyId, accountId, origin, outcome }) => [
      ...[new Date(at).toISOString(), act, auditWords(act), nameOf(keyId)],
      ...[keyId ?? '', accountId ?? '', origin ?? '', outcome],
    ]),
  ]
    .map((cells) => csvLine(cells.map((text) => ({ text }))))
    .join('');

/** The lines as JSON, with what is known of the chain. */
export const auditJson = (lines: readonly AuditLine[], brokenAt: number | null): string =>
  `${JSON.stringify({ format: 'ringfence-log', version: 1, brokenAt, lines }, null, 2)}\n`;
