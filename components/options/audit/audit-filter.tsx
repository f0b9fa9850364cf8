import { DAY_MS } from '@/lib/core/units';
import type { MessageOut } from '@/lib/messaging/protocol';
import { type AuditKind, auditKinds, isOfKind } from '../../text/audit-words';
import { SelectField } from '../../ui/select-field';
import './audit.css';

/** One line of the log. */
export type AuditLine = MessageOut<'audit.list'>['lines'][number];
/** Which lines to show; an empty text asks for all. */
export type AuditWish = { kind: AuditKind | ''; keyId: string; origin: string; days: '' | '1' | '7' | '30' };

/** A wish that every line fulfils. */
export const everyLine: AuditWish = { kind: '', keyId: '', origin: '', days: '' };

/** The lines that fulfil the wish, in their order; `now` is EpochMs. */
export const matching = (lines: readonly AuditLine[], wish: AuditWish, now: number): AuditLine[] =>
  lines.filter(
    ({ act, keyId, origin, at }) =>
      (wish.kind === '' || isOfKind(act, wish.kind)) &&
      (wish.keyId === '' || keyId === wish.keyId) &&
      (wish.origin === '' || origin === wish.origin) &&
      (wish.days === '' || at >= now - Number(wish.days) * DAY_MS),
  );

type Props = {
  wish: AuditWish;
  lines: readonly AuditLine[];
  nameOf: (keyId: string | null) => string;
  onChange: (wish: AuditWish) => void;
};

/** Narrows the log down by kind, key, site and time; only keys and sites that stand in it are offered. */
export function AuditFilter({ wish, lines, nameOf, onChange }: Props) {
  const keyIds = present(lines.map(({ keyId }) => keyId));
  const origins = present(lines.map(({ origin }) => origin));
  return (
    <div className="audit-filter">
      <SelectField
        label="What"
        value={wish.kind}
        choices={[{ value: '', name: 'Everything' }, ...auditKinds]}
        onChange={(kind) => onChange({ ...wish, kind })}
      />
      <SelectField
        label="Key"
        value={wish.keyId}
        choices={[{ value: '', name: 'Any key' }, ...keyIds.map((value) => ({ value, name: nameOf(value) }))]}
        onChange={(keyId) => onChange({ ...wish, keyId })}
      />
      <SelectField
        label="Site"
        value={wish.origin}
        choices={[{ value: '', name: 'Any site' }, ...origins.map((value) => ({ value, name: value }))]}
        onChange={(origin) => onChange({ ...wish, origin })}
      />
      <SelectField label="When" value={wish.days} choices={spans} onChange={(days) => onChange({ ...wish, days })} />
    </div>
  );
}

const spans = [
  { value: '', name: 'Any time' },
  { value: '1', name: 'Last 24 hours' },
  { value: '7', name: 'Last 7 days' },
  { value: '30', name: 'Last 30 days' },
] as const;

const present = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value) => value !== null))].sort();
