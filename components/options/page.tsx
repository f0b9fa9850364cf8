import { lazy, Suspense } from 'react';
import { Skeleton } from '../ui/skeleton';
import { KeysPage } from './keys/keys-page';
import { OverviewPage } from './usage/overview-page';

const lazyPages = {
  usage: lazy(() => import('./usage/usage-page').then((module) => ({ default: module.UsagePage }))),
  alerts: lazy(() => import('./alerts/alerts-page').then((module) => ({ default: module.AlertsPage }))),
  guard: lazy(() => import('./guard/guard-page').then((module) => ({ default: module.GuardPage }))),
  'guard/check': lazy(() => import('./guard/check-page').then((module) => ({ default: module.CheckPage }))),
  'guard/revoke': lazy(() => import('./guard/revoke-page').then((module) => ({ default: module.RevokePage }))),
  builders: lazy(() => import('./builders/builders-page').then((module) => ({ default: module.BuildersPage }))),
  rotate: lazy(() => import('./rotate-key/rotate-key-page').then((module) => ({ default: module.RotateKeyPage }))),
  'break-even': lazy(() =>
    import('./break-even/break-even-page').then((module) => ({ default: module.BreakEvenPage })),
  ),
  providers: lazy(() =>
    import('./providers/capabilities-page').then((module) => ({ default: module.CapabilitiesPage })),
  ),
  bills: lazy(() => import('./bills/bills-page').then((module) => ({ default: module.BillsPage }))),
  'settings/import': lazy(() => import('./import/import-page').then((module) => ({ default: module.ImportPage }))),
  'settings/restore': lazy(() => import('./restore/restore-page').then((module) => ({ default: module.RestorePage }))),
  'settings/export': lazy(() => import('./export/export-page').then((module) => ({ default: module.ExportPage }))),
  'settings/log': lazy(() => import('./audit/audit-page').then((module) => ({ default: module.AuditPage }))),
  recovery: lazy(() => import('./recovery/recovery-damage').then((module) => ({ default: module.RecoveryDamage }))),
  settings: lazy(() => import('./settings/settings-page').then((module) => ({ default: module.SettingsPage }))),
} as const;

const nested = ['settings', 'guard'];

const isLazy = (name: string): name is keyof typeof lazyPages => Object.hasOwn(lazyPages, name);

/** The page of a route; an address nobody knows leads to the overview. */
export function Page({ route }: { route: readonly string[] }) {
  const [name = 'overview', detail, more] = route;
  if (name === 'keys') return <KeysPage detail={detail} more={more} />;
  const full = nested.includes(name) && detail !== undefined ? `${name}/${detail}` : name;
  if (!isLazy(full)) return <OverviewPage />;
  const Lazy = lazyPages[full];
  return (
    <Suspense fallback={<Skeleton label="Opening the page" lines={6} height={32} />}>
      <Lazy />
    </Suspense>
  );
}
