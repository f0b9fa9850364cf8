import type { AccountViewT } from '@/lib/messaging/views';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { SelectField } from '../../ui/select-field';

/** Which alerts to show; an empty text asks for all. */
export type AlertWish = { accountId: string; severity: AlertRow['severity'] | ''; kind: AlertRow['kind'] | '' };

/** A wish that every alert fulfils. */
export const everyAlert: AlertWish = { accountId: '', severity: '', kind: '' };

/** So many alerts are seen at a glance; beyond, they can be narrowed down. */
export const GLANCE = 6;

/** The alerts that fulfil the wish: keys at risk, then the most urgent, then the newest. */
export const wanted = (alerts: readonly AlertRow[], wish: AlertWish): AlertRow[] =>
  alerts
    .filter(
      ({ accountId, severity, kind }) =>
        (wish.accountId === '' || accountId === wish.accountId) &&
        (wish.severity === '' || severity === wish.severity) &&
        (wish.kind === '' || kind === wish.kind),
    )
    .sort(
      (a, b) =>
        Number(isAtRisk(b)) - Number(isAtRisk(a)) ||
        urgency[a.severity] - urgency[b.severity] ||
        b.raisedAt - a.raisedAt,
    );

const isAtRisk = ({ kind, closedAt }: AlertRow): boolean => kind === 'exposure' && closedAt === null;

const urgency: Record<AlertRow['severity'], number> = { critical: 0, warning: 1, notice: 2 };

type Props = {
  wish: AlertWish;
  alerts: readonly AlertRow[];
  accounts: readonly AccountViewT[];
  onChange: (wish: AlertWish) => void;
};

/** Narrows the alerts down by account, urgency and kind; only accounts with an alert are offered. */
export function AlertFilter({ wish, alerts, accounts, onChange }: Props) {
  const held = accounts.filter(({ id }) => alerts.some(({ accountId }) => accountId === id));
  return (
    <div className="alert-filter">
      <SelectField
        label="Account"
        value={wish.accountId}
        choices={[{ value: '', name: 'Any account' }, ...held.map(({ id, label }) => ({ value: id, name: label }))]}
        onChange={(accountId) => onChange({ ...wish, accountId })}
      />
      <SelectField
        label="Urgency"
        value={wish.severity}
        choices={severities}
        onChange={(severity) => onChange({ ...wish, severity })}
      />
      <SelectField label="Kind" value={wish.kind} choices={kinds} onChange={(kind) => onChange({ ...wish, kind })} />
    </div>
  );
}

const severities = [
  { value: '', name: 'Any' },
  { value: 'critical', name: 'Critical' },
  { value: 'warning', name: 'Warning' },
  { value: 'notice', name: 'Worth a look' },
] as const;
const kinds = [
  { value: '', name: 'Any' },
  { value: 'spike', name: 'Unusual spend' },
  { value: 'budget', name: 'Budget' },
  { value: 'exposure', name: 'Key at risk' },
  { value: 'age', name: 'Old key' },
] as const;
