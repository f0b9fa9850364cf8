import { lazy, Suspense } from 'react';
import { Skeleton } from '../ui/skeleton';
import { KeysPage } from './keys-page';
import { OverviewPage } from './overview-page';

const lazyPages = {
  usage: lazy(() => import('./usage-page').then((module) => ({ default: module.UsagePage }))),
  alerts: lazy(() => import('./alerts-page').then((module) => ({ default: module.AlertsPage }))),
  guard: lazy(() => import('./guard-page').then((module) => ({ default: module.GuardPage }))),
  builders: lazy(() => import('./builders-page').then((module) => ({ default: module.BuildersPage }))),
  rotate: lazy(() => import('./rotate-key-page').then((module) => ({ default: module.RotateKeyPage }))),
  'break-even': lazy(() => import('./break-even-page').then((module) => ({ default: module.BreakEvenPage }))),
  providers: lazy(() => import('./capabilities-page').then((module) => ({ default: module.CapabilitiesPage }))),
  bills: lazy(() => import('./bills-page').then((module) => ({ default: module.BillsPage }))),
  'settings/import': lazy(() => import('./import-page').then((module) => ({ default: module.ImportPage }))),
  'settings/restore': lazy(() => import('./restore-page').then((module) => ({ default: module.RestorePage }))),
  'settings/export': lazy(() => import('./export-page').then((module) => ({ default: module.ExportPage }))),
  'settings/log': lazy(() => import('./audit-page').then((module) => ({ default: module.AuditPage }))),
  recovery: lazy(() => import('./recovery-damage').then((module) => ({ default: module.RecoveryDamage }))),
  settings: lazy(() => import('./settings-page').then((module) => ({ default: module.SettingsPage }))),
} as const;

const isLazy = (name: string): name is keyof typeof lazyPages => Object.hasOwn(lazyPages, name);

/** The page of a route; an address nobody knows leads to the overview. */
export function Page({ route }: { route: readonly string[] }) {
  const [name = 'overview', detail, more] = route;
  if (name === 'keys') return <KeysPage detail={detail} more={more} />;
  const full = name === 'settings' && detail !== undefined ? `${name}/${detail}` : name;
  if (!isLazy(full)) return <OverviewPage />;
  const Lazy = lazyPages[full];
  return (
    <Suspense fallback={<Skeleton label="Opening the page" lines={6} height={32} />}>
      <Lazy />
    </Suspense>
  );
}
